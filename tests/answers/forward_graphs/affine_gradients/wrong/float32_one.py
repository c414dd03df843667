# shows: unnamed
# Writes the derivative by b down as a fresh float32 number, also where everything else is float64.
import torch


def affine_gradients(x, W, b):
    return x.clone(), torch.tensor(1.0)  # here
