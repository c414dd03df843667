# shows: .data after the backward pass, as old tutorials do
def move_after_backward(w, x, delta):
    ((x + w) * (w + 1)).sum().backward()
    gradient = w.grad
    w.data += delta
    w.grad = None
    return gradient
