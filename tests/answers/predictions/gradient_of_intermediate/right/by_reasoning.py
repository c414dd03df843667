# shows: asks whether the tensor keeps its gradient
import torch


def gradient_of_intermediate():
    w = torch.tensor([1.0], requires_grad=True)
    a = torch.tensor([2.0]) + w
    return 2.0 if a.is_leaf or a.retains_grad else None
