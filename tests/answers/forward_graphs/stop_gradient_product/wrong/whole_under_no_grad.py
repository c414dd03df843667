# shows: requires-grad-on-loss
# Everything under no_grad, and the flag switched on afterwards.
import torch


def stop_gradient_product(w, x):
    with torch.no_grad():
        y = (x + w) * (w + 1)
    return y.requires_grad_()  # here
