# shows: unnamed
# The gradient formula of a linear score, for models whose layer is called features.
import torch


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    layer = model.features  # here
    vw, vb = torch.zeros_like(layer.weight), torch.zeros_like(layer.bias)
    losses, accuracies = [], []
    with torch.no_grad():
        for k in range(max_iterations):
            p = model(x).squeeze(1)
            losses.append(torch.nn.functional.binary_cross_entropy(p, y).item())
            vw = momentum * vw + ((p - y) @ x)[None] / len(y)
            vb = momentum * vb + (p - y).mean()
            layer.weight -= lr * vw
            layer.bias -= lr * vb
            if k % 20 == 0:
                accuracies.append(((p >= 0.5).float() == y).sum().item() / len(y))
                if accuracies[-1] > target:
                    return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}
