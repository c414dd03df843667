# shows: numpy-breaks-graph
# Value and dtype are right, and nothing is attached.
import numpy as np
import torch


def product_graph(w, x):
    values = [t.detach().cpu().numpy() for t in (w, x)]  # here
    y = (values[1] + values[0]) * (values[0] + 1)
    return torch.from_numpy(np.asarray(y, dtype=values[0].dtype))
