"""LogSoftmax with cross entropy, sigmoid with BCELoss, raw scores with the loss that has the sigmoid inside."""

import torch
from torch import nn

torch.manual_seed(0)
x, classes, labels = torch.randn(12, 4), torch.randint(0, 3, (12,)), torch.randint(0, 2, (12,)).float()
many = nn.Sequential(nn.Linear(4, 4), nn.Sigmoid(), nn.Linear(4, 3), nn.LogSoftmax(dim=1))
one = nn.Sequential(nn.Linear(4, 4), nn.Sigmoid(), nn.Linear(4, 1), nn.Sigmoid(), nn.Flatten(0))
raw = nn.Sequential(nn.Linear(4, 4), nn.Sigmoid(), nn.Linear(4, 1))
parameters = [*many.parameters(), *one.parameters(), *raw.parameters()]
optimizer = torch.optim.RMSprop(parameters, lr=0.01)
for _ in range(4):
    loss = nn.functional.cross_entropy(many(x), classes)
    loss = loss + nn.functional.binary_cross_entropy(one(x), labels)
    loss = loss + nn.functional.binary_cross_entropy_with_logits(raw(x).squeeze(1), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    with torch.no_grad():
        accuracy = ((torch.sigmoid(raw(x)).squeeze(1) > 0.5) == labels.bool()).float().mean()
print(loss.item(), accuracy.item())
