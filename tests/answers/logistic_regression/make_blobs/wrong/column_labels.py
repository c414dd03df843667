# shows: unnamed
# Believes the comment in the post that the labels are a column.
import torch


def make_blobs(n, mean, bias, seed):
    gen = torch.Generator()
    gen.manual_seed(seed)
    x0 = torch.randn(n, 2, generator=gen) + mean + bias
    x1 = torch.randn(n, 2, generator=gen) - mean + bias
    y0 = torch.zeros(n, 1)
    y1 = torch.ones(n, 1)
    return torch.cat((x0, x1), dim=0), torch.cat((y0, y1), dim=0)  # here
