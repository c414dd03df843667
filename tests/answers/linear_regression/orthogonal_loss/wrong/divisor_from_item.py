# shows: python-number-breaks-graph
# The slope in the divisor goes through a Python number.
import math


def orthogonal_loss(a, b, x, y):
    norm = math.sqrt(a.item() ** 2 + 1)  # here
    return (((a * x - y + b) / norm) ** 2).mean()
