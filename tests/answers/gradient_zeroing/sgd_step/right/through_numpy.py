# shows: writes through a NumPy view
def sgd_step(params, lr):
    for p in params:
        if p.grad is not None:
            values = p.detach().numpy()
            values[...] = values - lr * p.grad.numpy()
            p.grad = None
