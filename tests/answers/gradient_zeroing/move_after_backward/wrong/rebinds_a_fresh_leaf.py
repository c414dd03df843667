# shows: rebind-in-no-grad
# a fresh leaf with the right value is still not the object that was handed in
def move_after_backward(w, x, delta):
    y = (x + w) * (w + 1)
    y.sum().backward()
    gradient = w.grad
    w.grad = None
    w = (w.detach() + delta).requires_grad_()  # here
    return gradient
