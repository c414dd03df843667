# shows: alias-of-grad
# believed that append stores the number; the list holds one tensor many times
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        y = (x + w) * (w + 1)
        y.sum().backward()
        history.append(w.grad)  # here
        w.grad.zero_()
    w.grad = None
    return history
