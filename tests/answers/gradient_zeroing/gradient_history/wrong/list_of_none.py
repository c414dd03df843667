# shows: zero-grad-then-read
# the same order without a method call: a list of None
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        y = (x + w) * (w + 1)
        y.sum().backward()
        w.grad = None
        history.append(w.grad)  # here
    return history
