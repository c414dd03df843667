# shows: alias-of-grad
# numpy() and from_numpy() hand the same memory back and forth
import torch


def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        y = ((x + w) * (w + 1)).sum()
        y.backward()
        history.append(torch.from_numpy(w.grad.numpy()))  # here
        w.grad.zero_()
    w.grad = None
    return history
