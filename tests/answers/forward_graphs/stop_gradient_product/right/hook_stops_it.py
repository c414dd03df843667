# shows: a hook turns the gradient of the second factor to zeros
import torch


def stop_gradient_product(w, x):
    b = w + 1
    b.register_hook(torch.zeros_like)
    return (x + w) * b
