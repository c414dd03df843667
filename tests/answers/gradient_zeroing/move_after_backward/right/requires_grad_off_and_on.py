# shows: switches requires_grad off for the move and on again
def move_after_backward(w, x, delta):
    ((x + w) * (w + 1)).sum().backward()
    gradient = w.grad
    w.requires_grad_(False)
    w += delta
    w.requires_grad_(True)
    w.grad = None
    return gradient
