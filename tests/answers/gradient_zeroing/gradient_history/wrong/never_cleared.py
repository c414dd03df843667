# shows: missing-zero
# believed that backward() overwrites .grad
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        y = (x + w) * (w + 1)
        y.sum().backward()
        history.append(w.grad.clone())  # here
    w.grad = None
    return history
