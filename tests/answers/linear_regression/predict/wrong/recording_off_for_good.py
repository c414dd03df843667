# shows: unnamed
# Recording is switched off and never on again.
import torch


def predict(model, x):
    modes = [(m, m.training) for m in model.modules()]
    model.eval()
    torch.set_grad_enabled(False)  # here
    output = model(x)
    for m, mode in modes:
        m.training = mode
    return output
