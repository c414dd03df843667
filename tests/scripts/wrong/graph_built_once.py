"""The loss is computed once, before the loop."""  # finds: graph-built-once

import torch

w = torch.tensor([1.0], requires_grad=True)
x = torch.tensor([2.0])
loss = (x + w) * (w + 1)
for _ in range(4):
    loss.backward(retain_graph=True)  # here
    with torch.no_grad():
        w -= 0.1 * w.grad
    w.grad = None
print(w.item())
