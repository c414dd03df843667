# shows: best-params-off-by-one
# detach() takes the history away and keeps the memory: what is stored goes on moving.
import torch


def fit_line(x, y, lr, epochs):
    slope = x.new_zeros(()).requires_grad_()
    offset = x.new_zeros(()).requires_grad_()
    kept = {"loss": float("inf")}
    for _ in range(epochs):
        loss = ((slope * x - y + offset) ** 2).mean() / (1 + slope**2)
        if loss.item() < kept["loss"]:
            kept = {"loss": loss.item(), "a": slope.detach(), "b": offset.detach()}  # here
        loss.backward()
        with torch.no_grad():
            slope -= lr * slope.grad
            offset -= lr * offset.grad
        slope.grad = offset.grad = None
    return kept["a"].item(), kept["b"].item(), kept["loss"]
