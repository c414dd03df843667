# shows: the vector is written piece by piece into a buffer, in place
import torch


def weighted_gradient(w, x, weights):
    n = len(w)
    y = w.new_zeros(2 * n)
    y[:n] = (x + w) * (w + 1)
    y[n:] = (x + w) + (w + 1)
    y.backward(gradient=weights, inputs=(w,))
    g = w.grad.clone()
    w.grad = None
    return g
