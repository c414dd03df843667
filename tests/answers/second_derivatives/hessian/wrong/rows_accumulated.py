# shows: second-derivative-accumulated
# Goes backward into .grad for each row and never clears it.
import torch


def hessian(f, x):
    z = x.detach().clone().requires_grad_()
    (g,) = torch.autograd.grad(f(z), z, create_graph=True)
    rows = []
    for i in range(z.numel()):
        g[i].backward(retain_graph=True)  # here
        rows.append(z.grad.clone())
    return torch.stack(rows)
