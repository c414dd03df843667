# shows: unnamed
# retain_graph is thought to keep the gradients too, so .grad is dropped in between.
import torch


def backward_twice(w, x):
    before = w.grad
    y = ((x + w) * (w + 1)).sum()
    for _ in range(2):
        w.grad = None
        y.backward(retain_graph=True, inputs=[w])  # here
    result, w.grad = w.grad, before
    return result
