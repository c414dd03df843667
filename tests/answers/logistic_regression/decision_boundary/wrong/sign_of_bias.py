# shows: unnamed
# Only the first term changes its side with its sign.
import torch


@torch.no_grad()
def decision_boundary(model, x1):
    w0, w1 = model.features.weight[0]
    b = model.features.bias[0]
    return (b - w0 * x1) / w1  # here
