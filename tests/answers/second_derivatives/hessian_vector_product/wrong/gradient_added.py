# shows: second-derivative-accumulated
# Goes backward twice into one .grad: the gradient and H v, added.
import torch


def hessian_vector_product(f, x, v):
    z = x.detach().clone().requires_grad_()
    f(z).backward(create_graph=True)
    g = z.grad.clone()
    torch.dot(g, v).backward()  # here
    return z.grad.detach()
