# shows: data-edit-before-backward
# The factor itself is moved between forward and backward, where autograd does not look.
def move_after_backward(w, x, delta):
    shifted = w + 1
    product = shifted * (x + w)
    shifted.data += delta  # here
    product.sum().backward()
    gradient, w.grad = w.grad, None
    w.data += delta
    return gradient
