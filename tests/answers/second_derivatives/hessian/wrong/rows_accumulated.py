# shows: missing-zero
# Goes backward into .grad for each row and never clears it.
import torch


def hessian(f, x):
    z = x.detach().clone().requires_grad_()
    (g,) = torch.autograd.grad(f(z), z, create_graph=True)
    rows = []
    for i in range(z.numel()):
        g[i].backward(retain_graph=True)
        rows.append(z.grad.clone())  # here
    return torch.stack(rows)
