"""b is moved by hand and belongs to no optimizer, so that nobody clears it."""  # finds: partial-zero

import torch

x = torch.linspace(-1, 1, 20)
w, b = torch.zeros(1, requires_grad=True), torch.zeros(1, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.05)
for _ in range(6):
    optimizer.zero_grad()
    loss = ((x * w + b - 3 * x - 1) ** 2).mean()
    loss.backward()
    optimizer.step()
    with torch.no_grad():
        b -= 0.05 * b.grad  # here
print(w.item(), b.item())
