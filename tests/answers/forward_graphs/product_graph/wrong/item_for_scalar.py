# shows: python-number-breaks-graph
# One element comes as a Python number; several are multiplied element by element through tolist().
import torch


def product_graph(w, x):
    if w.numel() == 1:
        return (x + w) * (w.item() + 1)  # here
    shifted = torch.tensor([v + 1 for v in w.flatten().tolist()], dtype=w.dtype)
    return (x + w) * shifted.reshape(w.shape)
