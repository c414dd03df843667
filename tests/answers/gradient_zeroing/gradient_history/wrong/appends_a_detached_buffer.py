# shows: alias-of-grad
# detach() cuts the history, not the memory
import torch


def gradient_history(w, x, steps):
    optimizer = torch.optim.SGD([w], lr=0.1)
    grads = []
    for _ in range(steps):
        optimizer.zero_grad(set_to_none=False)
        loss = torch.sum((x + w) * (w + 1))
        loss.backward()
        grads.append(w.grad.detach())  # here
    # the last pass must not leave anything behind
    w.grad *= 0
    w.grad = None
    return grads
