# shows: lets the pass add to .grad, subtracts what was there, and puts the old values back
import torch


def intermediate_gradients(w, x):
    old = [None if t.grad is None else t.grad.clone() for t in (w, x)]
    a = x + w
    b = w + 1
    a.retain_grad()
    b.retain_grad()
    torch.autograd.backward(a * b, torch.ones_like(w))
    dw = w.grad.clone() if old[0] is None else w.grad - old[0]
    w.grad, x.grad = old
    return {"a": a.grad, "b": b.grad, "w": dw}
