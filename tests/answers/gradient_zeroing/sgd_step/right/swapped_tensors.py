# shows: the content of the parameter is swapped with that of a new leaf
import torch


def sgd_step(params, lr):
    for p in params:
        if p.grad is None:
            continue
        moved = (p.detach() - lr * p.grad).requires_grad_()
        torch.utils.swap_tensors(p, moved)
