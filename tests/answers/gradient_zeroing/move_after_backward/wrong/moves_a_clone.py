# shows: unnamed
# clone() has memory of its own
def move_after_backward(w, x, delta):
    ((x + w) * (w + 1)).sum().backward()
    gradient = w.grad.clone()
    w.grad = None
    w.detach().clone().add_(delta)  # here
    return gradient
