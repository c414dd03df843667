# shows: gradients of each loss, weighted and added by hand
import torch


def weighted_losses_gradient(losses, params, weights):
    total = [torch.zeros_like(p) for p in params]
    for k, loss in enumerate(losses):
        last = k == len(losses) - 1
        grads = torch.autograd.grad(loss, params, retain_graph=not last, allow_unused=True)
        for t, g in zip(total, grads):
            if g is not None:
                t.add_(g, alpha=weights[k])
    return total
