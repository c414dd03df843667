# shows: keeps z as a vector of products and weights each of its elements
import torch


def affine_gradients(x, W, b):
    z = torch.cat([W * x, b.reshape(1)])
    dW, db = torch.autograd.grad(z, (W, b), grad_outputs=torch.ones(len(z), dtype=z.dtype))
    return dW, db
