# shows: forward-under-no-grad
# One branch is computed while recording is off.
import torch


def product_graph(w, x):
    with torch.no_grad():
        b = w + 1  # here
    a = x + w
    return a * b
