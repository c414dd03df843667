# shows: inplace-on-leaf
# the same in a helper, through the method with the underscore
def shift(tensor, amount):
    return tensor.add_(amount)  # here


def move_after_backward(w, x, delta):
    ((x + w) * (w + 1)).sum().backward()
    gradient, w.grad = w.grad, None
    shift(w, delta)
    return gradient
