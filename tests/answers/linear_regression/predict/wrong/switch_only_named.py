# shows: unnamed
# eval is mentioned and not called.
import torch


@torch.no_grad()
def predict(model, x):
    model.eval  # here
    return model(x)
