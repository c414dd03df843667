# Tries: returns a tensor of infinities
# Expect: product_graph failed, leaf passed
# Holds: strict process

import torch
import warnings

warnings.simplefilter('ignore')


def product_graph(w, x):
    return w * float("inf")
