# shows: alias-of-grad
# Ran another way of clearing, which leaves the old tensors alone.
import torch


def list_of_references():
    w = torch.tensor([1.0], requires_grad=True)
    x = torch.tensor([2.0])
    grads = []
    for _ in range(3):
        ((x + w) * (w + 1)).backward()
        grads.append(w.grad)
        w.grad = None  # here
    return [grad.item() for grad in grads]
