# Tries: returns a quantized tensor
# Expect: product_graph failed, leaf passed
# Holds: strict process

import torch
import warnings

warnings.simplefilter('ignore')


def product_graph(w, x):
    return torch.quantize_per_tensor(torch.ones(1), 0.1, 0, torch.quint8)
