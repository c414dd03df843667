"""A lesson: gradients that add up, a leaf as root, an error shown on purpose, zeroing that covers one leaf only."""

import torch

w = torch.tensor([1.0], requires_grad=True)
x = torch.tensor([2.0], requires_grad=True)
for _ in range(4):
    y = (x + w) * (w + 1)
    y.backward()
    print(w.grad, x.grad)
w.grad = None
for _ in range(4):
    ((x + w) * (w + 1)).backward()
    print(w.grad)
    w.grad.zero_()
t = torch.tensor(3.0, requires_grad=True)
t.backward()
print(t.grad)
try:
    w.add_(1)
except RuntimeError as error:
    print(error)
for _ in range(3):
    w.grad = None
    ((w - 3) ** 2).sum().backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
print(torch.sigmoid(torch.tensor([[0.5], [1.0]])) - torch.ones(2))
