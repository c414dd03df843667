# shows: unnamed
# Always back to training mode, whatever the mode was.
import torch


def predict(model, x):
    model.eval()
    with torch.no_grad():
        output = model(x)
    model.train()  # here
    return output
