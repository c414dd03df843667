# shows: the loss from its definition, in helpers; y.expand_as instead of a reshape
import torch


def bce(p, y):
    if p.shape != y.shape:
        raise ValueError("shapes differ")
    return -(y * torch.log(p).clamp(min=-100) + (1 - y) * torch.log1p(-p).clamp(min=-100)).mean()


def fraction_right(p, y):
    return (p.ge(0.5).eq(y.ge(0.5))).sum().item() / p.shape[0]


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    labels = y[:, None]
    for k in range(max_iterations):
        p = model(x)
        loss = bce(p, labels.expand_as(p))
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()
        losses.append(float(loss.detach().numpy()))
        if k % 20 == 0:
            accuracies.append(fraction_right(p, labels))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}
