# shows: inference_mode for the constant, cloned outside of it
import torch


def stop_gradient_product(w, x):
    with torch.inference_mode():
        frozen = w + 1
    frozen = frozen.clone()
    return x * frozen + w * frozen
