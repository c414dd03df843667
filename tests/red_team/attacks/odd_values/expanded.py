# Tries: returns a tensor that claims 10**12 elements
# Expect: product_graph failed, leaf passed
# Holds: strict process

import torch
import warnings

warnings.simplefilter('ignore')


def product_graph(w, x):
    return w.sum().expand(10**6, 10**6)
