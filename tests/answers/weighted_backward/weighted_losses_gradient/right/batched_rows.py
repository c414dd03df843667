# shows: all losses at once as rows of a batched gradient, then weighted
import torch


def weighted_losses_gradient(losses, params, weights):
    stacked = torch.stack(losses)
    rows = torch.eye(len(losses), dtype=stacked.dtype)
    per_loss = torch.autograd.grad(stacked, params, rows, is_grads_batched=True, allow_unused=True)
    w = torch.tensor(weights, dtype=stacked.dtype)
    return [torch.zeros_like(p) if g is None else torch.tensordot(w, g, dims=1) for p, g in zip(params, per_loss)]
