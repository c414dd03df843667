# Tries: returns a sparse tensor of 10**12 elements
# Expect: product_graph failed, leaf passed
# Holds: strict process

import torch
import warnings

warnings.simplefilter('ignore')


def product_graph(w, x):
    return torch.sparse_coo_tensor([[0], [0]], [6.0], (10**6, 10**6))
