# shows: looks up the default in the signature
import inspect

import torch


def after_zero_grad():
    default = inspect.signature(torch.optim.SGD.zero_grad).parameters["set_to_none"].default
    return None if default else 0.0
