# shows: nonleaf-grad-read
# Ran an experiment with retain_grad, which the code does not call.
import torch


def gradient_of_intermediate():
    w = torch.tensor([1.0], requires_grad=True)
    a = torch.tensor([2.0]) + w
    a.retain_grad()  # here
    (a * (w + 1)).backward()
    return a.grad.item()
