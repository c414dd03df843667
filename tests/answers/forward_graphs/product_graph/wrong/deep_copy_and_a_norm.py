# shows: unnamed
# The deep copy is a leaf of its own; the norm for the log is computed without recording, which loses nothing.
import copy

import torch


def product_graph(w, x):
    own = copy.deepcopy(w)  # here
    with torch.no_grad():
        norm = (x + w).norm()
    print("length of the sum:", norm)
    return (x + w) * (own + 1)
