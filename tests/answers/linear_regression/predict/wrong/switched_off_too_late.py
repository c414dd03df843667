# shows: eval-means-no-grad
# no_grad covers the return only; the forward pass ran before it.
import torch


def predict(model, x):
    modes = {m: m.training for m in model.modules()}
    output = model.eval()(x)  # here
    with torch.no_grad():
        for m, mode in modes.items():
            m.training = mode
        return output.clone()
