# shows: the closed formula, computed anew for each entry
import torch


def gradient_history(w, x, steps):
    with torch.no_grad():
        return [(w + 1) + (x + w) for _ in range(steps)]
