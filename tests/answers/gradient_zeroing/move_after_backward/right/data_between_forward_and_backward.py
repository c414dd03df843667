# shows: the same through .data, which shows nowhere here
def move_after_backward(w, x, delta):
    y = ((x + w) * (w + 1)).sum()
    w.data.add_(delta)
    y.backward()
    gradient, w.grad = w.grad, None
    return gradient
