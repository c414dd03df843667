"""Two blocks take turns; a block's buffer is cleared before its turn."""

import torch

x = torch.linspace(-1, 1, 20)
a = torch.ones(1, requires_grad=True)
b = torch.ones(1, requires_grad=True)
for step in range(8):
    block = (a, b)[step % 2]
    block.grad = None
    loss = ((a * b * x - 3 * x) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        block -= 0.1 * block.grad
print(a.item(), b.item())
