# shows: alias-of-grad
# Keeps the .grad tensors themselves and zeroes them in place: the result becomes zeros as well.
import torch


def weighted_losses_gradient(losses, params, weights):
    for p in params:
        p.grad = torch.zeros_like(p)
    sum(w * l for w, l in zip(weights, losses)).backward()
    result = [p.grad for p in params]  # here
    for p in params:
        p.grad.zero_()
        p.grad = None
    return result
