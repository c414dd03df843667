# shows: .data is bound to new memory; the parameter remains the same object
def sgd_step(params, lr):
    for p in params:
        if p.grad is None:
            continue
        p.data = p.data - lr * p.grad
        del p.grad
