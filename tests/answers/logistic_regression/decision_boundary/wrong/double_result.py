# shows: unnamed
# Goes through a list of Python numbers and comes back in another dtype.
import torch


def decision_boundary(model, x1):
    w0, w1 = (float(v) for v in model.features.weight[0])
    b = float(model.features.bias[0])
    values = [-(w0 * v + b) / w1 for v in x1.flatten().tolist()]
    return torch.tensor(values, dtype=torch.float64).reshape(x1.shape)  # here
