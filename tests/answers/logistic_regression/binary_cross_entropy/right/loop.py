# shows: a Python loop over the elements, in tensor operations
import torch


def bounded_log(t):
    return torch.clamp(t.log(), min=-100.0)


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("p and y differ in shape")
    losses = []
    for prob, label in zip(p.reshape(-1), y.reshape(-1)):
        losses.append(-bounded_log(prob) if label.item() == 1 else -bounded_log(1 - prob))
    return torch.stack(losses).mean()
