# shows: unnamed
# switches requires_grad off to be allowed to move, and leaves it off
def move_after_backward(w, x, delta):
    ((x + w) * (w + 1)).sum().backward()
    gradient = w.grad
    w.grad = None
    w.requires_grad = False
    w += delta  # here
    return gradient
