# shows: plain tensors from the state dict, torch.addcmul
import torch


def decision_boundary(model, x1):
    state = model.state_dict()
    w = state["features.weight"].view(2)
    return torch.addcmul(state["features.bias"].view(()), w[0], x1).neg() / w[1]
