# shows: the gradients are caught by hooks and never reach .grad
import torch


def weighted_losses_gradient(losses, params, weights):
    caught = {}
    handles = [p.register_hook(lambda g, k=k: caught.__setitem__(k, g.clone())) for k, p in enumerate(params)]
    total = sum(w * l for w, l in zip(weights, losses))
    torch.autograd.grad(total, params, allow_unused=True)
    for handle in handles:
        handle.remove()
    return [caught.get(k, torch.zeros_like(p)) for k, p in enumerate(params)]
