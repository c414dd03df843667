# shows: unnamed
# Seeds a generator and then forgets to hand it to the draws.
import torch


def make_blobs(n, mean, bias, seed):
    generator = torch.Generator()
    generator.manual_seed(seed)
    x0 = torch.normal(mean * torch.ones(n, 2), 1) + bias  # here
    x1 = torch.normal(-mean * torch.ones(n, 2), 1) + bias
    return torch.cat((x0, x1)), torch.cat((torch.zeros(n), torch.ones(n)))
