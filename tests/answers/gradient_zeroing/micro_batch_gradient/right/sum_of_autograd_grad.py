# shows: autograd.grad for each slice, added by hand; nothing to clear
import torch


def micro_batch_gradient(w, X, y, batch_size):
    total = torch.zeros_like(w)
    for xb, yb in zip(torch.split(X, batch_size), torch.split(y, batch_size)):
        loss = torch.sum((torch.mv(xb, w) - yb) ** 2)
        total += torch.autograd.grad(loss, w)[0]
    return total / y.numel()
