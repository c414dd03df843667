# shows: torch functions and keyword arguments instead of operators
import torch


def product_graph(w, x):
    return torch.mul(torch.add(x, w), torch.add(input=w, other=1))
