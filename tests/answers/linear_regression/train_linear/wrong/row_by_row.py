# shows: unnamed
# A step after every row, and the mean of their losses.
import torch


def train_linear(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    target = y.reshape(-1, 1)
    losses = []
    for _ in range(epochs):
        total = 0.0
        for row, wanted in zip(x, target):
            optimizer.zero_grad()
            loss = ((model(row.unsqueeze(0)) - wanted) ** 2).mean()
            loss.backward()
            optimizer.step()  # here
            total += loss.item()
        losses.append(total / len(x))
    return losses
