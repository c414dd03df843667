# Tries: returns a tensor of 10**12 elements over one
# Expect: product_graph failed, leaf passed
# Holds: strict process

import torch
import warnings

warnings.simplefilter('ignore')


def product_graph(w, x):
    return torch.as_strided(torch.ones(1), (10**6, 10**6), (0, 0))
