# shows: alias-of-grad
# Appends .grad itself and zeroes it in place: all rows are one tensor.
import torch


def jacobian(f, x):
    at = x.detach().clone().requires_grad_()
    y = f(at)
    rows = []
    for element in y:
        if at.grad is not None:
            at.grad.zero_()
        element.backward(retain_graph=True)
        rows.append(at.grad)  # here
    return torch.stack(rows)
