# shows: zero-before-grad-exists
# believed that .grad starts as zeros
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        w.grad.zero_()  # here
        ((x + w) * (w + 1)).sum().backward()
        history.append(w.grad.clone())
    w.grad = None
    return history
