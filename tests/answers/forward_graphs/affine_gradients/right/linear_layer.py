# shows: an nn.Linear with the given numbers; its own parameters take the gradients
import torch
from torch import nn


def affine_gradients(x, W, b):
    layer = nn.utils.skip_init(nn.Linear, x.numel(), 1, dtype=W.dtype)
    with torch.no_grad():
        layer.weight.copy_(W.unsqueeze(0))
        layer.bias.fill_(b.item())
    layer(x).backward()
    return layer.weight.grad.squeeze(0), layer.bias.grad.reshape(())
