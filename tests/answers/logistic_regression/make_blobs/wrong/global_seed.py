# shows: unnamed
# Seeds torch's global generator, so everybody else's random numbers change as well.
import torch


def make_blobs(n, mean, bias, seed):
    torch.manual_seed(seed)  # here
    n_data = torch.ones(n, 2)
    x0 = torch.normal(mean * n_data, 1) + bias
    x1 = torch.normal(-mean * n_data, 1) + bias
    return torch.cat((x0, x1), 0), torch.cat((torch.zeros(n), torch.ones(n)), 0)
