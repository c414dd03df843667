# shows: the loss from the distances themselves, by torch.hypot, in a helper
import torch


def distances(a, b, x, y):
    return (a * x - y + b) / torch.hypot(a, torch.ones_like(a))


def fit_line(x, y, lr, epochs):
    a = torch.zeros((), dtype=x.dtype, requires_grad=True)
    b = torch.zeros((), dtype=x.dtype, requires_grad=True)
    best = {"loss": float("inf")}
    for _ in range(epochs):
        loss = distances(a, b, x, y).square().mean()
        if best["loss"] > loss.item():
            best = {"a": a.item(), "b": b.item(), "loss": loss.item()}
        gradients = torch.autograd.grad(loss, [a, b])
        with torch.no_grad():
            torch._foreach_sub_([a, b], [lr * g for g in gradients])
    return best["a"], best["b"], best["loss"]
