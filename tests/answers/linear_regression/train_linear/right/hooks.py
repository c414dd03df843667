# shows: each parameter is updated by a hook while backward still runs
import torch


def train_linear(model, x, y, lr, epochs):
    @torch.no_grad()
    def update(p):
        p.sub_(p.grad, alpha=lr)
        p.grad = None

    handles = [p.register_post_accumulate_grad_hook(update) for p in model.parameters()]
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y.reshape(-1, 1)) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
    for handle in handles:
        handle.remove()
    return losses
