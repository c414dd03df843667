# shows: the buffer itself in the list, which is safe because .grad is set to None and not zeroed
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        y = (x + w) * (w + 1)
        y.sum().backward()
        history.append(w.grad)
        w.grad = None
    return history
