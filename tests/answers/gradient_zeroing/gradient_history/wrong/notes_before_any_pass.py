# shows: unnamed
# The function is written down and never differentiated: .grad is None all the time.
def gradient_history(w, x, steps):
    noted = []
    for _ in range(steps):
        y = ((x + w) * (w + 1)).sum()
        assert y.requires_grad
        noted.append(w.grad)  # here
        w.grad = None
    return noted
