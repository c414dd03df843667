# shows: unnamed
# The same mix-up with no_grad: the block ends one line too early, or began one too early.
import torch


def stop_gradient_product(w, x):
    with torch.no_grad():
        flowing = x + w  # here
    frozen = w + 1
    return flowing * frozen
