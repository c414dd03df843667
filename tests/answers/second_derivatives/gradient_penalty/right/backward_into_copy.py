# shows: .backward(create_graph=True) into the .grad of a fresh leaf only
import torch


def gradient_penalty(f, x):
    z = x.detach().clone().requires_grad_()
    f(z).sum().backward(create_graph=True, inputs=[z])
    g, z.grad = z.grad, None
    return ((g.norm(dim=1) - 1.0) ** 2).mean()
