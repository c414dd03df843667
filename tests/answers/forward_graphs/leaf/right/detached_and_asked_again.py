# shows: a recorded detour, cut off and made a leaf again at the end
import torch


def leaf(values):
    w = torch.tensor(values, dtype=torch.float64, requires_grad=True)
    return w.float().detach().requires_grad_(True)
