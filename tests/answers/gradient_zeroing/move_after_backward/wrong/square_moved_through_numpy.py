# shows: data-edit-before-backward
# the power saves w; NumPy writes into the same memory before the backward pass
def move_after_backward(w, x, delta):
    y = w**2 + w * (x + 1) + x
    w.detach().numpy()[...] += delta  # here
    y.sum().backward()
    gradient, w.grad = w.grad, None
    return gradient
