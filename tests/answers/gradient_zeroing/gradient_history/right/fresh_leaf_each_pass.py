# shows: each pass has a leaf of its own that shares the numbers of w
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        v = w.detach().requires_grad_()
        ((x + v) * (v + 1)).sum().backward()
        history.append(v.grad)
    return history
