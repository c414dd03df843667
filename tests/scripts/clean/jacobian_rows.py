"""Rows of a Jacobian: one graph, several passes, no update."""

import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = torch.stack([x[0] * x[1], x[0] ** 2, x[1] ** 3])
rows = []
for index in range(3):
    direction = torch.zeros(3)
    direction[index] = 1.0
    y.backward(direction, retain_graph=True)
    rows.append(x.grad.clone())
    x.grad.zero_()
print(torch.stack(rows))
print(torch.autograd.functional.jacobian(lambda v: torch.stack([v[0] * v[1], v[0] ** 2]), x.detach()))
print(torch.func.jacrev(lambda v: v**2)(x.detach()), torch.func.hessian(lambda v: (v**3).sum())(x.detach()))
