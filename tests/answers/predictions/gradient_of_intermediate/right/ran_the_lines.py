# shows: runs the lines, and reading a.grad warns
import torch


def gradient_of_intermediate():
    w = torch.tensor([1.0], requires_grad=True)
    x = torch.tensor([2.0])
    a = x + w
    b = w + 1
    y = a * b
    y.backward()
    return a.grad
