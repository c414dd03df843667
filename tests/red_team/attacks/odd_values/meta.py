# Tries: returns a tensor without data
# Expect: product_graph failed, leaf passed
# Holds: strict process

import torch
import warnings

warnings.simplefilter('ignore')


def product_graph(w, x):
    return torch.empty(1, device="meta")
