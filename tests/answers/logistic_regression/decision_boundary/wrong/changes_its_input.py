# shows: unnamed
# Computes in the memory of x1.
import torch


def decision_boundary(model, x1):
    with torch.no_grad():
        x1 *= model.features.weight[0, 0]  # here
        x1 += model.features.bias[0]
        return -x1 / model.features.weight[0, 1]
