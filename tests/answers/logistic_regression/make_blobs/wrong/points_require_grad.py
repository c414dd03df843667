# shows: unnamed
# Believes that whatever enters training must require grad.
import torch


def make_blobs(n, mean, bias, seed):
    g = torch.Generator().manual_seed(seed)
    a = torch.randn(n, 2, generator=g) + mean + bias
    b = torch.randn(n, 2, generator=g) - mean + bias
    x = torch.cat((a, b)).requires_grad_()  # here
    return x, torch.cat((torch.zeros(n), torch.ones(n)))
