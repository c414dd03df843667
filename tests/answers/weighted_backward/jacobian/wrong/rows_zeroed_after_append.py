# shows: alias-of-grad
# Appends .grad and zeroes it at once, which empties the row in the list too.
import torch


def jacobian(f, x):
    p = x.clone().detach().requires_grad_(True)
    out = f(p)
    rows = []
    for i in range(out.size(0)):
        one_hot = torch.zeros_like(out)
        one_hot[i] = 1.0
        out.backward(one_hot, retain_graph=True)
        rows.append(p.grad)  # here
        p.grad.zero_()
    return torch.vstack(rows)
