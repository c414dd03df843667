"""Parameters are moved through NumPy; the buffer keeps everything."""  # finds: missing-zero

import torch

x = torch.linspace(-1, 1, 20)
w = torch.zeros(3, requires_grad=True)
values = w.detach().numpy()
for _ in range(5):
    loss = ((w.sum() * x - 3 * x - w[0]) ** 2).mean()
    loss.backward()
    values -= 0.05 * w.grad.numpy()  # here
print(w.tolist())
