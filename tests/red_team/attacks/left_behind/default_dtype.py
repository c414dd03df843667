# Tries: leaves another default dtype
# Expect: product_graph failed, leaf passed
# Holds: strict process

import torch


def product_graph(w, x):
    torch.set_default_dtype(torch.float64)
    return (x + w) * (w + 1)
