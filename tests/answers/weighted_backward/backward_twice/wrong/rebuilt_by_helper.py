# shows: unnamed
# retain_graph is there, but the helper makes a new graph on each call.
import torch


def backward_twice(w, x):
    kept = w.grad
    w.grad = None

    def forward():
        return ((x + w) * (w + 1)).sum()

    forward().backward(retain_graph=True, inputs=[w])
    forward().backward(retain_graph=True, inputs=[w])  # here
    result = w.grad
    w.grad = kept
    return result
