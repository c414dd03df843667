# shows: the update happens in a hook as soon as a gradient has been accumulated
import torch


def fit_parabola(x, y, w, b, lr, steps):
    @torch.no_grad()
    def descend(p):
        p -= lr * p.grad
        p.grad = None

    handles = [p.register_post_accumulate_grad_hook(descend) for p in (w, b)]
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
    for handle in handles:
        handle.remove()
    return losses
