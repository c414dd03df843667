# shows: missing-zero
# the gradient stays in w.grad for the next pass to add to
import torch


def move_after_backward(w, x, delta):
    ((x + w) * (w + 1)).sum().backward()
    with torch.no_grad():
        w += delta
    return w.grad.clone()  # here
