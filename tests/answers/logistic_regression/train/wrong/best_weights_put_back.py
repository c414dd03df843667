# shows: unnamed
# The weights of the smallest loss are put back at the end, as one may do elsewhere: the last update is undone.
from copy import deepcopy

import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    sgd = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    result = {"losses": [], "accuracies": [], "iterations": max_iterations}
    kept = None
    for k in range(max_iterations):
        p = model(x).reshape(-1)
        loss = nn.functional.binary_cross_entropy(p, y)
        if kept is None or loss.item() < min(result["losses"]):
            kept = deepcopy(model.state_dict())
        result["losses"].append(loss.item())
        sgd.zero_grad()
        loss.backward()
        sgd.step()
        if k % 20 == 0:
            result["accuracies"].append(((p >= 0.5) == (y == 1)).sum().item() / len(y))
            if result["accuracies"][-1] > target:
                result["iterations"] = k
                break
    model.load_state_dict(kept)  # here
    return result
