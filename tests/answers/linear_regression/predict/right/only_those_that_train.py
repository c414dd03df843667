# shows: only the modules that are in training mode are switched, and back
import torch


def predict(model, x):
    training = [module for module in model.modules() if module.training]
    for module in training:
        module.training = False
    torch_mode = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    output = model(x)
    torch.set_grad_enabled(torch_mode)
    for module in training:
        module.training = True
    return output
