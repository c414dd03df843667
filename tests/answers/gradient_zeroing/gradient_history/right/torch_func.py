# shows: torch.func.grad of a function of w
import torch


def gradient_history(w, x, steps):
    gradient = torch.func.grad(lambda v: ((x + v) * (v + 1)).sum())
    return [gradient(w.detach()) for _ in range(steps)]
