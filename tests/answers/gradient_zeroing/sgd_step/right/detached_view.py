# shows: writes through a detached view of the same memory
def sgd_step(params, lr):
    for parameter in params:
        gradient = parameter.grad
        if gradient is not None:
            parameter.detach().sub_(gradient, alpha=lr)
            gradient.zero_()
