# shows: no_grad as a decorator, modes by name
import torch


@torch.no_grad()
def predict(model, x):
    modes = {name: module.training for name, module in model.named_modules()}
    model.train(False)
    output = model(x)
    for name, mode in modes.items():
        model.get_submodule(name).training = mode
    return output
