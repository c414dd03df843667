# shows: unnamed
# The model stays in evaluation mode.
import torch


def predict(model, x):
    model.eval()  # here
    with torch.no_grad():
        return model(x)
