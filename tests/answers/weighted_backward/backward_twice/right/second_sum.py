# shows: a new sum for each pass on top of the one y
import torch


def backward_twice(w, x):
    before, w.grad = w.grad, None
    y = (x + w) * (w + 1)
    y.sum().backward(retain_graph=True, inputs=[w])
    y.sum().backward(inputs=[w])
    result, w.grad = w.grad, before
    return result
