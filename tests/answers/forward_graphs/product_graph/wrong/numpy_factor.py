# shows: numpy-breaks-graph
# detach().numpy() as the required spelling for arithmetic.
import numpy as np
import torch


def product_graph(w, x):
    b = np.add(w.detach().numpy(), 1).astype(w.detach().numpy().dtype)  # here
    return (x + w) * torch.from_numpy(np.asarray(b))
