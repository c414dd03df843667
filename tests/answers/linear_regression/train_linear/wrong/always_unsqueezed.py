# shows: broadcast-n1-n
# y gets one more dimension in any case: (N, 1) becomes (N, 1, 1).
import torch


def train_linear(model, x, y, lr, epochs):
    y = y.unsqueeze(-1)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = ((y - model(x)) ** 2).mean()  # here
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
