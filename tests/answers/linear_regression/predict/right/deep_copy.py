# shows: a deep copy is evaluated, the model itself is never touched
import copy

import torch


def predict(model, x):
    twin = copy.deepcopy(model)
    twin.eval()
    with torch.no_grad():
        return twin(x)
