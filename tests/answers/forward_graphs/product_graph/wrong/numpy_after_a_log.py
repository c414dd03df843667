# shows: numpy-breaks-graph
# Looks at w as an array first, which is harmless, and then computes a factor with one.
import numpy as np
import torch


def product_graph(w, x):
    print("mean of w:", w.detach().numpy().mean())
    a = x + w
    b = torch.from_numpy(np.asarray(w.detach().numpy() + 1))  # here
    return a * b
