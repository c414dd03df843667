# shows: writes through NumPy after the backward pass
def move_after_backward(w, x, delta):
    ((x + w) * (w + 1)).sum().backward()
    gradient = w.grad.clone()
    del w.grad
    w.detach().numpy()[...] += delta
    return gradient
