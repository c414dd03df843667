# shows: torch.autograd.backward with a list of losses and a list of weights
import torch


def weighted_losses_gradient(losses, params, weights):
    torch.autograd.backward(losses, [torch.tensor(weight) for weight in weights])
    result = []
    for p in params:
        result.append(torch.zeros_like(p) if p.grad is None else p.grad)
        p.grad = None
    return result
