# shows: zero-a-copy
# clears the gradient of the data, which never had one
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        x.grad = None  # here
        out = (x + w) * (w + 1)
        out.sum().backward()
        history.append(w.grad.clone())
    w.grad = None
    return history
