# shows: second-backward-always-fails
# Tried it with a product, which saves its factors, and takes that for every graph.
import torch


def add_only_graph():
    w = torch.tensor([1.0], requires_grad=True)
    z = w * w  # here
    try:
        for _ in range(3):
            z.backward()
    except RuntimeError:
        return "error"
    return w.grad.item()
