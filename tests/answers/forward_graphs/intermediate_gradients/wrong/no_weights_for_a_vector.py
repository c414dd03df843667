# shows: vector-backward-no-weights
# Works for the worked example, which has one element.
import torch


def intermediate_gradients(w, x):
    a = x + w
    b = w + 1
    y = a * b
    grads = torch.autograd.grad(y, (a, b, w))  # here
    return {"a": grads[0], "b": grads[1], "w": grads[2]}
