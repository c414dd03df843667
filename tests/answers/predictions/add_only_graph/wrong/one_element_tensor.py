# shows: unnamed
# A tensor where a number is asked for.
import torch


def add_only_graph():
    w = torch.tensor([1.0], requires_grad=True)
    z = w + 1
    for _ in range(3):
        z.backward()
    return w.grad  # here
