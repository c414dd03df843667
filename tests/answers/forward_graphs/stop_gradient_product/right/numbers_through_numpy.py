# shows: a constant that leaves torch and comes back, which is what a constant may do
import numpy as np
import torch


def stop_gradient_product(w, x):
    numbers = np.array(w.tolist()) + 1
    frozen = torch.as_tensor(numbers, dtype=w.dtype)
    return torch.addcmul(torch.zeros_like(w), x + w, frozen)
