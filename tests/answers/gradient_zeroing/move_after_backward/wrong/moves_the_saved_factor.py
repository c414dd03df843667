# shows: data-edit-before-backward
# moves a as well, which the product has saved
def move_after_backward(w, x, delta):
    a = x + w
    y = a * (w + 1)
    for tensor in (w, a):
        tensor.data.add_(delta)  # here
    y.sum().backward()
    gradient = w.grad.clone()
    w.grad = None
    return gradient
