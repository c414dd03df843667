# shows: autograd.grad for each pass, nothing to clear
import torch


def gradient_history(w, x, steps):
    return [torch.autograd.grad(((x + w) * (w + 1)).sum(), w)[0] for _ in range(steps)]
