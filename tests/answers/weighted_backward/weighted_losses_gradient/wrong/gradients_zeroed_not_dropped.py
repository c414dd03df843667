# shows: zero-grad-then-read
# Zeroes the .grad in place before returning it: the result becomes zeros as well.
import torch


def weighted_losses_gradient(losses, params, weights):
    for p in params:
        p.grad = torch.zeros_like(p)
    sum(w * l for w, l in zip(weights, losses)).backward()
    result = [p.grad for p in params]
    for p in params:
        p.grad.zero_()  # here
        p.grad = None
    return result
