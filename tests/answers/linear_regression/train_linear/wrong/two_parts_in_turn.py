# shows: backward-after-step
# Two parts of the loss, each with a step: the second pass goes through the graph of the old weights.
import torch


def train_linear(model, x, y, lr, epochs):
    target = y.reshape(-1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        squares = (model(x) - target) ** 2
        first, rest = squares[:1].sum() / len(x), squares[1:].sum() / len(x)
        losses.append((first + rest).item())
        for part in (first, rest):
            optimizer.zero_grad()
            part.backward(retain_graph=True)  # here
            optimizer.step()
    return losses
