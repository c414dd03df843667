# Tries: returns a nested tensor
# Expect: product_graph failed, leaf passed
# Holds: strict process

import torch
import warnings

warnings.simplefilter('ignore')


def product_graph(w, x):
    return torch.nested.nested_tensor([torch.ones(1), torch.ones(2)])
