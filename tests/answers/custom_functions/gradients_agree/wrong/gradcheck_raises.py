# shows: unnamed
# gradcheck raises where it should say False
import torch


def gradients_agree(f, x):
    scale = float(f(x).detach().abs())
    return torch.autograd.gradcheck(f, (x,), atol=1e-4 * scale, rtol=0.0)  # here
