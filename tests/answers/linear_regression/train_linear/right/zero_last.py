# shows: backward, step, zero_grad, as the source posts have it; prediction flattened
import torch


def train_linear(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        error = model(x).flatten() - y.flatten()
        loss = error.pow(2).mean()
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(float(loss))
    return losses
