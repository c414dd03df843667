# shows: a pass for each parameter, the graph kept, the unused ones noticed by an exception
import torch


def weighted_losses_gradient(losses, params, weights):
    total = weights[0] * losses[0]
    for weight, loss in list(zip(weights, losses))[1:]:
        total = total + weight * loss
    result = []
    for p in params:
        try:
            result.append(torch.autograd.grad(total, [p], retain_graph=True)[0])
        except RuntimeError:
            result.append(torch.zeros_like(p))
    return result
