# shows: two passes without retain_graph, which is fine because y1 shares nothing that was saved
import torch


def weighted_gradient(w, x, weights):
    leaf = w.detach().clone().requires_grad_()
    a, b = x.detach() + leaf, leaf + 1
    y0, y1 = a * b, a + b
    first, second = weights.chunk(2)
    y0.backward(first)
    y1.backward(second)
    return leaf.grad
