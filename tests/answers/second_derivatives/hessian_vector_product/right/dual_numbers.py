# shows: torch.autograd.forward_ad through the gradient
import torch
from torch.autograd import forward_ad as fw


def hessian_vector_product(f, x, v):
    with fw.dual_level():
        z = fw.make_dual(x.detach().requires_grad_(), v)
        (g,) = torch.autograd.grad(f(z), z, create_graph=True)
        return fw.unpack_dual(g).tangent.detach()
