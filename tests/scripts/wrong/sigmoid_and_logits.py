"""A model that ends in a sigmoid, and the loss that has one inside."""  # finds: double-sigmoid

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(12, 2)
labels = (x[:, 0] > 0).float()
net = nn.Sequential(nn.Linear(2, 1), nn.Sigmoid())
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for _ in range(5):
    optimizer.zero_grad()
    loss = criterion(net(x).squeeze(1), labels)  # here
    loss.backward()
    optimizer.step()
print(loss.item())
