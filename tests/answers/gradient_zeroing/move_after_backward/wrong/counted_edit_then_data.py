# shows: inplace-on-saved
# The factor is changed with recording on; the write through .data comes after the pass and hurts nobody.
def move_after_backward(w, x, delta):
    factor = w + 1
    y = (x + w) * factor
    factor.add_(delta)
    y.sum().backward()  # here
    gradient = w.grad
    w.grad = None
    w.data.add_(delta)
    return gradient
