# shows: zero-grad-then-read
# zeroes in place and then copies the zeros
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        ((x + w) * (w + 1)).sum().backward()
        w.grad.zero_()
        history.append(w.grad.clone())  # here
    w.grad = None
    return history
