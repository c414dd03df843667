"""The model ends in a softmax, and the loss has one inside."""  # finds: softmax-then-cross-entropy

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(10, 5, 3)
labels = torch.randint(0, 4, (10, 5))
net = nn.Sequential(nn.Linear(3, 4), nn.Softmax(dim=-1))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for _ in range(3):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(net(x).view(-1, 4), labels.view(-1))  # here
    loss.backward()
    optimizer.step()
print(loss.item())
