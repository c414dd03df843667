# shows: the update through .data, as old tutorials do, and zeroing in place
def sgd_step(params, lr):
    for p in params:
        if p.grad is not None:
            p.data -= lr * p.grad.data
            p.grad.data.zero_()
