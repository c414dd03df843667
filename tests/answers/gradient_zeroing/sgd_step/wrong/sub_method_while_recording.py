# shows: inplace-on-leaf
# the same through a method, inside a helper
def update(parameter, amount):
    parameter.sub_(amount)  # here


def sgd_step(params, lr):
    for parameter in params:
        if parameter.grad is None:
            continue
        update(parameter, lr * parameter.grad)
        parameter.grad.zero_()
