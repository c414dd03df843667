# shows: the closed formula and an out= move
import torch


@torch.no_grad()
def move_after_backward(w, x, delta):
    gradient = x + 2 * w + 1
    torch.add(w, delta, out=w)
    return gradient
