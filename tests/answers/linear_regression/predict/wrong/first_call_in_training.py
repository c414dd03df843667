# shows: unnamed
# A first call to warm up, in the mode that the model came in: a batch norm counts it into its statistics.
import torch


def predict(model, x):
    modes = {module: module.training for module in model.modules()}
    with torch.no_grad():
        with torch.random.fork_rng(devices=[]):
            model(x)  # here
        output = model.eval()(x)
    for module, mode in modes.items():
        module.training = mode
    return output
