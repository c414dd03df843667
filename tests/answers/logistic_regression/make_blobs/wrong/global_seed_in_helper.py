# shows: unnamed
# The helper reseeds the global generator and "tidies up" with the seed that torch started from.
import torch


def cloud(center, n):
    return torch.randn(n, 2) + center


def make_blobs(n, mean, bias, seed):
    old = torch.initial_seed()
    torch.manual_seed(seed)
    clouds = [cloud(mean + bias, n), cloud(bias - mean, n)]
    torch.manual_seed(old + 1)  # here
    return torch.cat(clouds), torch.arange(2.0).repeat_interleave(n)
