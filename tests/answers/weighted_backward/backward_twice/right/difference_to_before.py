# shows: w.grad grows by both passes, the growth is returned and w.grad set back
import torch


def backward_twice(w, x):
    before = None if w.grad is None else w.grad.clone()
    y = (x.detach() + w) * (w + 1)
    for _ in range(2):
        y.backward(gradient=torch.ones_like(y), retain_graph=True)
    grown = w.grad if before is None else w.grad - before
    w.grad = before
    return grown
