# shows: forward-under-no-grad
# no_grad saves memory, so it is put around everything.
import torch


@torch.no_grad()
def product_graph(w, x):
    return (x + w) * (w + 1)  # here
