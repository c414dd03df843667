# shows: unnamed
# The children are remembered, but not what lies inside them.
import torch


@torch.no_grad()
def predict(model, x):
    modes = {child: child.training for child in model.children()}
    top = model.training
    model.eval()
    output = model(x)
    model.training = top
    for child, mode in modes.items():
        child.train(mode)  # here
    return output
