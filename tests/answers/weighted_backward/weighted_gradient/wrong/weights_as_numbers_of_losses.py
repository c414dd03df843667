# shows: python-number-breaks-graph
# Computes the weighted loss from Python numbers and asks the new tensor for gradients.
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    total = torch.tensor(sum(a * b for a, b in zip(weights.tolist(), y.tolist())), requires_grad=True)  # here
    total.backward()
    return w.grad
