# shows: zero-a-copy
# None for the name inside the helper: w.grad never hears of it.
def wipe(t):
    t = None  # here


def gradient_history(w, x, steps):
    res = []
    for _ in range(steps):
        ((x + w) * (w + 1)).sum().backward()
        res.append(w.grad.clone())
        wipe(w.grad)
    w.grad = None
    return res
