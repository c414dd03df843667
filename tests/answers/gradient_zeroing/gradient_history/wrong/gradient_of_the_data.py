# shows: wrong-variable
# differentiates by x, on a copy of it
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        data = x.detach().clone().requires_grad_()
        ((data + w) * (w + 1)).sum().backward()
        history.append(data.grad)  # here
        w.grad = None
    return history
