# shows: unnamed
# switches requires_grad off for the update and never on again
def sgd_step(params, lr):
    for p in params:
        if p.grad is None:
            continue
        p.requires_grad = False
        p -= lr * p.grad  # here
        p.grad = None
