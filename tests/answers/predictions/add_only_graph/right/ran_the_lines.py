# shows: runs the lines and takes the number out
import torch


def add_only_graph():
    w = torch.tensor([1.0], requires_grad=True)
    z = w + 1
    z.backward()
    z.backward()
    z.backward()
    return float(w.grad)
