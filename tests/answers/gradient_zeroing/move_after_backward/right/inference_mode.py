# shows: inference mode for the move, torch.func for the gradient
import torch


def move_after_backward(w, x, delta):
    gradient = torch.func.grad(lambda v: ((x + v) * (v + 1)).sum())(w.detach())
    with torch.inference_mode():
        w.add_(delta)
    return gradient
