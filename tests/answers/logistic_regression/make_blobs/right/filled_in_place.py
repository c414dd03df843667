# shows: an empty tensor whose halves are filled in place
import torch


def make_blobs(n, mean, bias, seed):
    rng = torch.Generator()
    rng.manual_seed(seed)
    x = torch.empty(2 * n, 2)
    x[:n].normal_(mean, 1, generator=rng)
    x[n:].normal_(-mean, 1, generator=rng)
    x += bias
    y = torch.zeros(2 * n)
    y[n:] = 1
    return x, y
