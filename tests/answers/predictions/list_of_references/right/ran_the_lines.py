# shows: runs the lines of the docstring
import torch


def list_of_references():
    w = torch.tensor([1.0], requires_grad=True)
    x = torch.tensor([2.0])
    grads = []
    for _ in range(3):
        y = (x + w) * (w + 1)
        y.backward()
        grads.append(w.grad)
        w.grad.zero_()
    return [grad.item() for grad in grads]
