# shows: inplace-on-leaf
# no_grad silences the error of an in-place change, and w is another one after the call.
import torch


def product_graph(w, x):
    a = x + w
    with torch.no_grad():
        w.add_(1)  # here
    return a * w
