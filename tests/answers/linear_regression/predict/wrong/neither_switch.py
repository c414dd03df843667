# shows: unnamed
# Detached afterwards; nobody thought of dropout either.
import torch


def predict(model, x):
    return model(x).detach()  # here
