# shows: broadcast-n1-n
# The prediction is squeezed, which is right for y of shape (N,) and wrong for (N, 1).
import torch


def train_linear(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        error = model(x).squeeze(1) - y  # here
        loss = (error**2).mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
