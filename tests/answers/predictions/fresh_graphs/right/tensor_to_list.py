# shows: computed with a tensor and turned into a list
import torch


def fresh_graphs():
    return (5 * torch.arange(1, 4)).tolist()
