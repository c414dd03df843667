# shows: unnamed
# Right numbers, from autograd instead of by hand.
import torch


def numpy_gradients(x, y, z):
    tensors = [torch.from_numpy(a).clone().requires_grad_() for a in (x, y, z)]
    c = (tensors[0] * tensors[1] + tensors[2]).sum()
    c.backward()  # here
    return tuple(t.grad.numpy() for t in tensors)
