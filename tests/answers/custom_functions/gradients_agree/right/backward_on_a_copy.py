# shows: .backward() on a leaf made from x, so x.grad is never touched
import torch


def gradients_agree(f, x):
    leaf = x.detach().clone().requires_grad_(True)
    f(leaf).backward()
    h, total, error = 1e-4, 0.0, []
    for number in range(leaf.numel()):
        step = torch.zeros(leaf.numel(), dtype=leaf.dtype)
        step[number] = h
        step = step.reshape(leaf.shape)
        with torch.no_grad():
            slope = float(f(leaf + step) - f(leaf - step)) / (2 * h)
        total += slope**2
        error.append(abs(slope - leaf.grad.flatten()[number].item()))
    return all(e < 0.005 * total**0.5 for e in error)
