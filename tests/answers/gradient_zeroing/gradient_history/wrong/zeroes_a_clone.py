# shows: zero-a-copy
# believed that the name g is the buffer
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        ((x + w) * (w + 1)).sum().backward()
        g = w.grad.clone()
        history.append(g.clone())
        g.zero_()  # here
    w.grad = None
    return history
