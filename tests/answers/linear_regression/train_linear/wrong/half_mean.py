# shows: sum-mean-factor
# With the one half of the textbooks.
import torch


def train_linear(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = 0.5 * ((model(x) - y.reshape(-1, 1)) ** 2).mean()  # here
        loss.backward()
        optimizer.step()
        losses.append(2 * loss.item())
    return losses
