"""An inner step that stays in the graph, and an outer one through it."""

import torch

x = torch.linspace(-1, 1, 20)
w = torch.zeros(1, requires_grad=True)
log_rate = torch.tensor(-2.0, requires_grad=True)
outer = torch.optim.SGD([w, log_rate], lr=0.1)
for _ in range(5):
    inner = ((w * x - 3 * x) ** 2).mean()
    (gradient,) = torch.autograd.grad(inner, w, create_graph=True)
    fast = w - log_rate.exp() * gradient
    loss = ((fast * x - 3 * x) ** 2).mean()
    outer.zero_grad()
    loss.backward()
    outer.step()
print(w.item(), log_rate.item())
