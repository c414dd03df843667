# shows: alias-of-grad
# Sees that it is one tensor three times, and thinks of what the last backward wrote, not of what came after it.
import torch


def list_of_references():
    w = torch.tensor([1.0], requires_grad=True)
    x = torch.tensor([2.0])
    grads = []
    for _ in range(3):
        if w.grad is not None:
            w.grad.zero_()
        ((x + w) * (w + 1)).backward()
        grads.append(w.grad)
    return [grad.item() for grad in grads]  # here
