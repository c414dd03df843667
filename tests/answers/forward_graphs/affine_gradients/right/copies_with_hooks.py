# shows: copies of the parameters, element by element, with hooks
import torch


def affine_gradients(x, W, b):
    seen = {}
    weights, offset = (p.detach().clone().requires_grad_() for p in (W, b))
    weights.register_hook(lambda g: seen.update(W=g))
    offset.register_hook(lambda g: seen.update(b=g))
    z = offset
    for i in range(x.shape[0]):
        z = z + weights[i] * x[i]
    torch.autograd.backward(z)
    return seen["W"].clone(), seen["b"].clone()
