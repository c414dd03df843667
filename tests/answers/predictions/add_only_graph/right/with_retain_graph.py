# shows: runs the lines with retain_graph, which changes nothing here
import torch


def add_only_graph():
    w = torch.tensor([1.0], requires_grad=True)
    z = w + 1
    for _ in range(3):
        z.backward(retain_graph=True)
    return w.grad.item()
