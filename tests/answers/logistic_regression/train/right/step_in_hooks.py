# shows: each parameter is updated in a hook as soon as its gradient is complete; the hooks are removed in the end
import torch
from torch import nn


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    velocity = {}

    def update(p):
        with torch.no_grad():
            velocity[p] = momentum * velocity.get(p, 0) + p.grad
            p.sub_(lr * velocity[p])
        p.grad = None

    handles = [p.register_post_accumulate_grad_hook(update) for p in model.parameters()]
    losses, accuracies, stopped = [], [], max_iterations
    for k in range(max_iterations):
        p = model(x).squeeze(1)
        loss = nn.BCELoss()(p, y)
        loss.backward()
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((p >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                stopped = k
                break
    for handle in handles:
        handle.remove()
    return {"losses": losses, "accuracies": accuracies, "iterations": stopped}
