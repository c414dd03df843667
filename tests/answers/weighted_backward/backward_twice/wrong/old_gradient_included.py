# shows: missing-zero
# Starts from whatever w.grad held before, and leaves the sum there.
import torch


def backward_twice(w, x):
    y = ((x + w) * (w + 1)).sum()
    y.backward(retain_graph=True, inputs=[w])
    y.backward(inputs=[w])
    return w.grad.clone()  # here
