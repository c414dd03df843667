# shows: grad-tensors-ignored
# Goes backward from the first loss alone.
import torch


def weighted_gradient(w, x, weights):
    losses = [(x + w) * (w + 1), (x + w) + (w + 1)]
    return torch.autograd.grad(losses[0].sum(), w)[0]  # here
