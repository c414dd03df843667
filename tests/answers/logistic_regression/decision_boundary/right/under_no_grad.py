# shows: a decorator, and names from named_parameters
import torch


@torch.no_grad()
def decision_boundary(model, x1):
    named = dict(model.named_parameters())
    (w1, w2), (b,) = named["features.weight"][0], named["features.bias"]
    return x1 * (-w1 / w2) - b / w2
