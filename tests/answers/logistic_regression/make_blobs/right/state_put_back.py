# shows: the global generator, its state saved and restored by hand
import torch


def make_blobs(n, mean, bias, seed):
    state = torch.get_rng_state()
    try:
        torch.manual_seed(seed)
        first, second = torch.randn(n, 2), torch.randn(n, 2)
    finally:
        torch.set_rng_state(state)
    x = torch.vstack((first + mean + bias, second - mean + bias))
    return x, torch.hstack((torch.zeros(n), torch.ones(n)))
