# shows: chain rule by hand over the two factors, two passes through the one product
import torch


def backward_twice(w, x):
    a = x + w
    b = w + 1
    y = (a * b).sum()
    total = torch.zeros_like(w)
    for keep in (True, False):
        da, db = torch.autograd.grad(y, (a, b), retain_graph=keep)
        total = total + da + db
    return total
