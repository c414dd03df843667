# shows: each module's own flag, and nothing called in training mode
import torch


def predict(model, x):
    before = [(module, module.training) for module in model.modules()]
    try:
        for module, _ in before:
            module.training = False
        with torch.inference_mode():
            output = model(x)
    finally:
        for module, mode in before:
            module.training = mode
    return output.clone()
