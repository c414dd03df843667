# Tries: returns a tensor of NaN
# Expect: product_graph failed, leaf passed
# Holds: strict process

import torch
import warnings

warnings.simplefilter('ignore')


def product_graph(w, x):
    return w * float("nan")
