# shows: inference_mode inside, an ordinary clone outside
import torch


def predict(model, x):
    modes = {m: m.training for m in model.modules()}
    model.eval()
    with torch.inference_mode():
        output = model(x)
    [setattr(m, "training", mode) for m, mode in modes.items()]
    return output.clone()
