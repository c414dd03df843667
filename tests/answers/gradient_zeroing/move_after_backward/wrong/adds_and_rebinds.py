# shows: update-outside-no-grad
# outside no_grad the sum becomes part of a graph, and w itself does not move
def move_after_backward(w, x, delta):
    ((x + w) * (w + 1)).sum().backward()
    gradient = w.grad.clone()
    w.grad = None
    w = w + delta  # here
    return gradient
