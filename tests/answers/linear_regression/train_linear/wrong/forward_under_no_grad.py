# shows: requires-grad-on-loss
# The forward pass runs under no_grad; the error that follows is silenced by making the loss a leaf.
import torch


def train_linear(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        with torch.no_grad():
            loss = ((model(x) - y.reshape(-1, 1)) ** 2).mean()
        loss.requires_grad_()  # here
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
