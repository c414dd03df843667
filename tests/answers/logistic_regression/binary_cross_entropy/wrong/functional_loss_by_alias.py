# shows: unnamed
# The functional loss under another name, without its own mean.
from torch.nn.functional import binary_cross_entropy as reference


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("shapes differ")
    return reference(p, y, reduction="none").mean()  # here
