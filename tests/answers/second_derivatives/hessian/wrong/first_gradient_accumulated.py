# shows: second-derivative-accumulated
# The rows are cleared one from another, but the gradient itself is still in .grad when the first row arrives.
import torch


def hessian(f, x):
    f(x).backward(create_graph=True)
    g = x.grad.clone()
    rows = []
    for i in range(len(x)):
        g[i].backward(retain_graph=True)  # here
        rows.append(x.grad.detach().clone())
        x.grad = None
    return torch.stack(rows)
