# shows: a context manager of one's own
from contextlib import contextmanager

import torch


@contextmanager
def evaluating(model):
    modes = [module.training for module in model.modules()]
    model.eval()
    try:
        yield model
    finally:
        for module, mode in zip(model.modules(), modes):
            module.training = mode


def predict(model, x):
    with torch.no_grad(), evaluating(model) as quiet:
        return quiet(x)
