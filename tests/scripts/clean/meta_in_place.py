"""First-order meta learning: weights are moved in place for each task and put back; outer gradients add up."""

import torch

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20)
w = torch.zeros(1, requires_grad=True)
for _ in range(4):
    for slope in (2.0, 3.0, 4.0):
        saved = w.detach().clone()
        inner = ((w * x - slope * x) ** 2).mean()
        (gradient,) = torch.autograd.grad(inner, w)
        w.data.sub_(0.1 * gradient)
        outer = ((w * x - slope * x) ** 2).mean()
        outer.backward()
        print(f"{w.grad.item():.4f}")
        w.data.copy_(saved)
    with torch.no_grad():
        w -= 0.1 * w.grad
    w.grad = None
print(w.item())
