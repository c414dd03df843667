"""The closure of LBFGS clears nothing."""  # finds: missing-zero

import torch

w = torch.zeros(2, requires_grad=True)
optimizer = torch.optim.LBFGS([w], lr=0.1, max_iter=2)


def closure():
    loss = (w - torch.tensor([3.0, 1.0])).pow(2).sum() + w[0] * w[1]
    loss.backward()
    return loss


for _ in range(4):
    optimizer.step(closure)  # here
print(w.tolist())
