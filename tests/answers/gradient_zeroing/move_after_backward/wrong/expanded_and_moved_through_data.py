# shows: data-edit-before-backward
# multiplied out, y saves w itself; .data then changes the saved number behind autograd's back
def move_after_backward(w, x, delta):
    y = x * w + x + w * w + w
    w.data.add_(delta)  # here
    y.sum().backward()
    gradient = w.grad.clone()
    w.grad = None
    return gradient
