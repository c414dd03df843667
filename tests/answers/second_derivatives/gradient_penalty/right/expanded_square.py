# shows: multiplied out: mean of length² - 2 length + 1
import torch


def gradient_penalty(f, x):
    (g,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    square = (g**2).sum(1)
    return (square - 2 * square.sqrt() + 1).sum() / len(x)
