# shows: unnamed
# The seed of the example is written into the function.
import torch


def make_blobs(n, mean, bias, seed=10):
    generator = torch.Generator().manual_seed(10)  # here
    x0 = torch.randn(n, 2, generator=generator) + (mean + bias)
    x1 = torch.randn(n, 2, generator=generator) + (bias - mean)
    return torch.cat((x0, x1)), torch.cat((torch.zeros(n), torch.ones(n)))
