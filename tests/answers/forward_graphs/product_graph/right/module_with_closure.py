# shows: an nn.Module without parameters, einsum, and ones_like for the 1
import torch
from torch import nn


class Product(nn.Module):
    def forward(self, w, x):
        factors = torch.stack([x + w, w + torch.ones_like(w)])
        return torch.einsum("...,...->...", factors[0], factors[1])


def product_graph(w, x):
    return Product()(w, x)
