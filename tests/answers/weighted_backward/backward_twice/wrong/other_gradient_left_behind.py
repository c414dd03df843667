# shows: unnamed
# Puts w.grad back, and forgets that x may require grad as well.
import torch


def backward_twice(w, x):
    before, w.grad = w.grad, None
    y = ((x + w) * (w + 1)).sum()
    y.backward(retain_graph=True)
    y.backward()  # here
    result, w.grad = w.grad, before
    return result
