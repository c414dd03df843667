# shows: inplace-on-leaf
# believed that a leaf may be changed like any variable
def move_after_backward(w, x, delta):
    y = (x + w) * (w + 1)
    y.sum().backward()
    gradient = w.grad.clone()
    w.grad = None
    w += delta  # here
    return gradient
