# shows: .backward() twice into a leaf of its own
import torch


def hessian_vector_product(f, x, v):
    leaf = x.detach().clone().requires_grad_()
    f(leaf).backward(create_graph=True)
    g, leaf.grad = leaf.grad, None
    g.backward(v)
    return leaf.grad
