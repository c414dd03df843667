# shows: unnamed
# Right rows, but the last one stays in x.grad.
import torch


def jacobian(f, x):
    y = f(x)
    rows = []
    for i in range(len(y)):
        x.grad = None
        y[i].backward(retain_graph=True)  # here
        rows.append(x.grad.clone())
    return torch.stack(rows)
