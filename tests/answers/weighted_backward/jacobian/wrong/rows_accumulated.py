# shows: missing-zero
# .grad is not cleared between the rows, so each contains those above it.
import torch


def jacobian(f, x):
    at = x.detach().clone().requires_grad_()
    y = f(at)
    rows = []
    for i in range(len(y)):
        y[i].backward(retain_graph=True)
        rows.append(at.grad.clone())  # here
    return torch.stack(rows)
