# shows: the probability of the given label as a mixture y * p + (1 - y) * (1 - p)
import torch


def binary_cross_entropy(p, y):
    if not p.shape == y.shape:
        raise ValueError("p and y differ in shape")
    return (y * p + (1 - y) * (1 - p)).log().clip(-100, None).mul(-1).mean()
