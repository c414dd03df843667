"""A softmax over samples or positions, as target, and a logarithm of one, which cross_entropy leaves as it is."""

import torch
from torch import nn

torch.manual_seed(0)
x, labels = torch.randn(5, 3), torch.tensor([0, 1, 2, 0, 1])
net = nn.Linear(3, 3)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
losses = (
    lambda scores: nn.functional.cross_entropy(scores.log_softmax(1), labels),
    lambda scores: nn.functional.cross_entropy(scores, scores.softmax(1)),
    lambda scores: nn.functional.cross_entropy(scores * scores.softmax(0), labels),
    lambda scores: nn.functional.cross_entropy(scores.softmax(0), labels),
    lambda scores: nn.functional.cross_entropy(scores[None].softmax(2), labels[:3][None]),
    lambda scores: nn.functional.nll_loss(scores.softmax(1).log(), labels),
)
for loss in losses:
    optimizer.zero_grad()
    loss(net(x)).backward()
    optimizer.step()
print(net.weight.tolist())
