# Tries: replaces every comparison of torch, NumPy and Python
# Expect: product_graph failed|error, leaf passed|failed|error
# Holds: strict process

import math

import numpy as np
import torch
import torch.testing


def product_graph(w, x):
    for module in (torch, torch.testing, np, np.testing, math):
        for name in ('allclose', 'equal', 'assert_close', 'assert_allclose', 'array_equal', 'isclose', 'testing'):
            if callable(getattr(module, name, None)):
                setattr(module, name, lambda *a, **k: True)
    return w * 0
