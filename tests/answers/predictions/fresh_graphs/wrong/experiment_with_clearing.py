# shows: retain-graph-makes-accumulate
# Ran a loop that is not the one of the docstring: it lets go of the gradient after each pass, as torch is
# believed to.
import torch


def fresh_graphs():
    w = torch.tensor([1.0], requires_grad=True)
    x = torch.tensor([2.0])
    seen = []
    for _ in range(3):
        ((x + w) * (w + 1)).backward()
        seen.append(w.grad.item())
        w.grad = None  # here
    return seen
