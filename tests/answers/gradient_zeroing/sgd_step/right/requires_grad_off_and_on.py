# shows: requires_grad is switched off for the update and on again
def sgd_step(params, lr):
    for p in params:
        if p.grad is not None:
            p.requires_grad_(False)
            p -= lr * p.grad
            p.requires_grad_(True)
            p.grad = None
    return params
