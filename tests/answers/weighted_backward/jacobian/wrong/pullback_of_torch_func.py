# shows: unnamed
# Products, but not one's own: the pullback comes from torch.func.
import torch


def jacobian(f, x):
    y, pull_back = torch.func.vjp(f, x.detach())  # here
    rows = torch.vmap(pull_back)(torch.eye(len(y), dtype=y.dtype))
    return rows[0]
