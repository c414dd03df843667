# shows: unnamed
# Draws class 1 first, so each class gets the other one's noise.
import torch


def make_blobs(n, mean, bias, seed):
    rng = torch.Generator().manual_seed(seed)
    positive = torch.normal(-mean * torch.ones(n, 2), 1, generator=rng) + bias  # here
    negative = torch.normal(mean * torch.ones(n, 2), 1, generator=rng) + bias
    return torch.cat((negative, positive)), torch.cat((torch.zeros(n), torch.ones(n)))
