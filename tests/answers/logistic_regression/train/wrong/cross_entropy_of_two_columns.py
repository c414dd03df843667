# shows: softmax-then-cross-entropy
# Makes two columns of probabilities for a loss that takes a softmax of its own.
import torch
import torch.nn.functional as F


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    for k in range(max_iterations):
        p = model(x)
        both = torch.cat((1 - p, p), dim=1)
        loss = F.cross_entropy(both, y.long())  # here
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((p.squeeze(1) >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}
