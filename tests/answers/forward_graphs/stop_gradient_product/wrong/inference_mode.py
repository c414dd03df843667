# shows: inference-mode-tensor
# Takes inference_mode for a faster no_grad; what it makes cannot be saved for the backward pass.
import torch


def stop_gradient_product(w, x):
    with torch.inference_mode():
        frozen = w + 1
    return (x + w) * frozen  # here
