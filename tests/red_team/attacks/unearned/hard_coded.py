# Tries: returns the value of the worked example whatever it is given
# Expect: product_graph failed, leaf passed
# Holds: strict process

import torch


def product_graph(w, x):
    return torch.tensor([6.0], requires_grad=True) * 1
