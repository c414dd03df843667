# shows: broadcast-n1-n
# The same N * N comparison; the mean keeps the number below 1, so it looks right.
import torch


class Meter:
    def __init__(self, threshold=0.5):
        self.threshold = threshold

    def __call__(self, p, y):
        hits = p.ge(self.threshold).to(y.dtype).eq(y)  # here
        return hits.to(torch.float64).mean().item()


def accuracy(p, y):
    return Meter()(p, y)
