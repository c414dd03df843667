# shows: runs the lines with the warning switched off
import warnings

import torch


def gradient_of_intermediate():
    w = torch.tensor([1.0], requires_grad=True)
    a = torch.tensor([2.0]) + w
    (a * (w + 1)).backward()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return a.grad
