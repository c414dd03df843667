# shows: entries that carry a graph (create_graph), which nothing forbids
import torch


def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        y = (x + w) * (w + 1)
        (gradient,) = torch.autograd.grad(y.sum(), [w], create_graph=True)
        history.append(gradient)
    return history
