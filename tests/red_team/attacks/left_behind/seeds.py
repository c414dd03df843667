# Tries: seeds every generator
# Expect: product_graph failed, leaf passed
# Holds: strict process

import random

import numpy as np
import torch


def product_graph(w, x):
    random.seed(0)
    np.random.seed(0)
    torch.manual_seed(0)
    return (x + w) * (w + 1)
