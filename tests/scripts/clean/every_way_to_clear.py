"""Ten parameters, each cleared in another way."""

import torch

torch.manual_seed(0)
x = torch.randn(10, 12)
target = x.sum(0)
params = [torch.zeros(12, requires_grad=True) for _ in range(10)]
for _ in range(5):
    loss = ((torch.stack(params) * x).sum(0) - target).pow(2).mean()
    loss.backward()
    with torch.no_grad():
        for p in params:
            p -= 0.1 * p.grad
        params[0].grad = None
        del params[1].grad
        params[2].grad.zero_()
        params[3].grad *= 0
        params[4].grad[:] = 0
        params[5].grad.fill_(0.0)
        params[6].grad.copy_(torch.zeros(12))
        params[9].grad.sub_(params[9].grad.clone())
    params[7].grad.data.zero_()
    params[8].grad.numpy()[:] = 0
print(loss.item())
