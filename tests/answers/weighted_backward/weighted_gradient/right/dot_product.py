# shows: weights in the loss, backward() from one number, both .grad cleared
import torch


def weighted_gradient(w, x, weights):
    a = x + w
    b = w + 1
    loss = weights @ torch.cat((a * b, a + b))
    loss.backward()
    g = w.grad
    w.grad = x.grad = None
    return g
