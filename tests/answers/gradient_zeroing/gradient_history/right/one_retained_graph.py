# shows: one graph for all passes, kept alive with retain_graph, cleared through the optimizer
import torch


def gradient_history(w, x, steps):
    optimizer = torch.optim.SGD([w], lr=0.1)
    y = (x + w) * (w + 1)
    history = []
    for _ in range(steps):
        y.backward(torch.ones_like(y), retain_graph=True)
        history.append(w.grad)
        optimizer.zero_grad(set_to_none=True)
    return history
