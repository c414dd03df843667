# shows: no autograd at all; x itself is dz/dW
import torch


def affine_gradients(x, W, b):
    return [x, torch.ones_like(b)]
