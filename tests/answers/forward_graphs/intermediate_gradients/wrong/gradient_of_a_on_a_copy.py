# shows: unnamed
# The copy is a variable of its own, which is fine; what is handed back for w is the gradient of a.
import torch


def intermediate_gradients(w, x):
    start = w.detach().clone().requires_grad_()
    a = start + x.detach()
    b = start + 1
    a.retain_grad()
    b.retain_grad()
    torch.sum(a * b).backward()
    return {"a": a.grad, "b": b.grad, "w": a.grad.clone()}  # here
