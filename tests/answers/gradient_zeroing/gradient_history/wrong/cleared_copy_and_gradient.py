# shows: unnamed
# Empties the copy that was kept for the history, and the gradient as well; a sign of the function is wrong.
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        ((x + w) * (w - 1)).sum().backward()  # here
        latest = w.grad.clone()
        history.append(latest.clone())
        latest.zero_()
        w.grad.zero_()
    w.grad = None
    return history
