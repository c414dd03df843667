# shows: inplace-on-leaf
# believed that a parameter is just a variable
def sgd_step(params, lr):
    for p in params:
        if p.grad is not None:
            p -= lr * p.grad  # here
            p.grad = None
