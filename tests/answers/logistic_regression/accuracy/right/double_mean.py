# shows: a mean in float64
import torch


def accuracy(p, y):
    hits = torch.eq(p.view(-1) >= 0.5, y >= 0.5)
    return hits.double().mean().item()
