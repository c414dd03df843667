# shows: eval-means-no-grad
# no_grad() is taken for evaluation mode: dropout stays on.
import torch


def predict(model, x):
    with torch.no_grad():
        return model(x)  # here
