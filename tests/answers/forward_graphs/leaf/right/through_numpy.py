# shows: float32 made by NumPy, then the attribute set
import numpy as np
import torch


def leaf(values):
    w = torch.from_numpy(np.asarray(values, dtype=np.float32))
    w.requires_grad = True
    return w
