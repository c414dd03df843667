# shows: zero-before-grad-exists
# the same belief in another spelling, in a helper
def reset(parameter):
    parameter.grad *= 0  # here


def gradient_history(w, x, steps):
    history = []
    reset(w)
    for _ in range(steps):
        y = (x + w) * (w + 1)
        y.sum().backward()
        history += [w.grad.clone()]
        reset(w)
    w.grad = None
    return history
