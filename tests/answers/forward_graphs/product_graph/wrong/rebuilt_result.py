# shows: rebuild-with-torch-tensor
# torch.tensor of a tensor copies the numbers; requires_grad=True on top makes the error go away, not the mistake.
import torch


def product_graph(w, x):
    y = (x + w) * (w + 1)
    return torch.tensor(y, requires_grad=True)  # here
