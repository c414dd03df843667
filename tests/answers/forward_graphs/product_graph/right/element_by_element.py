# shows: stacks elements that are still attached, which torch.tensor could not do
import torch


def product_graph(w, x):
    pairs = zip(w.reshape(-1), x.reshape(-1))
    elements = [(q + p) * (p + 1) for p, q in pairs]
    return torch.stack(elements).view_as(w)
