# shows: unnamed
# Only the mode of the model itself is remembered; train() spreads it to all submodules.
import torch


def predict(model, x):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        output = model(x)
    model.train(was_training)  # here
    return output
