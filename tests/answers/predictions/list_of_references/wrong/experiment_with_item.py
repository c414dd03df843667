# shows: alias-of-grad
# Tried it with item(), which takes the number out.
import torch


def list_of_references():
    w = torch.tensor([1.0], requires_grad=True)
    x = torch.tensor([2.0])
    grads = []
    for _ in range(3):
        ((x + w) * (w + 1)).backward()
        grads.append(w.grad.item())  # here
        w.grad.zero_()
    return grads
