# shows: update-outside-no-grad
# the list then holds results of an operation and no parameters
def sgd_step(params, lr):
    for i in range(len(params)):
        g = params[i].grad
        if g is not None:
            params[i].grad = None
            params[i] = params[i] - lr * g  # here
