# shows: the global generator, seeded inside torch.random.fork_rng
import torch


def make_blobs(n, mean, bias, seed):
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        n_data = torch.ones(n, 2)
        x0 = torch.normal(mean * n_data, 1) + bias
        x1 = torch.normal(-mean * n_data, 1) + bias
    return torch.cat((x0, x1), 0), torch.cat((torch.zeros(n), torch.ones(n)), 0)
