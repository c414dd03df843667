# Tries: returns a complex tensor
# Expect: product_graph failed, leaf passed
# Holds: strict process

import torch
import warnings

warnings.simplefilter('ignore')


def product_graph(w, x):
    return torch.complex(w * 6, w * 0)
