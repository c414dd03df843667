# shows: nonleaf-grad-read
# autograd.grad can give the gradient of a; that does not say that a.grad holds it.
import torch


def gradient_of_intermediate():
    w = torch.tensor([1.0], requires_grad=True)
    a = torch.tensor([2.0]) + w
    y = a * (w + 1)
    (gradient,) = torch.autograd.grad(y, a)  # here
    return gradient.item()
