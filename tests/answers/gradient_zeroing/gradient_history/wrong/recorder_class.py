# shows: missing-zero
# A class keeps the leaf as an attribute, and its loop never clears.
import torch


class Recorder:
    def __init__(self, leaf):
        self.leaf = leaf
        self.seen = []

    def once(self, x):
        out = torch.mul(x + self.leaf, self.leaf + 1.0)
        torch.autograd.backward(out.sum())
        self.seen += [self.leaf.grad.detach().clone()]  # here


def gradient_history(w, x, steps):
    rec = Recorder(w)
    while len(rec.seen) < steps:
        rec.once(x)
    w.grad = None
    return rec.seen
