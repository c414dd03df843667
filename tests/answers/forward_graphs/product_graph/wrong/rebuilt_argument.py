# shows: rebuild-with-torch-tensor
# Makes "clean" copies of the arguments that require grad: y hangs on the copies.
import torch


def product_graph(w, x):
    w = torch.tensor(w.tolist(), dtype=w.dtype, requires_grad=True)  # here
    return (x + w) * (w + 1)
