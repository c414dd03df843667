# shows: the fractions module
from fractions import Fraction


def accuracy(p, y):
    classes = [value >= 0.5 for value in p.view(-1)]
    right = [bool(c) == bool(label) for c, label in zip(classes, y)]
    return float(Fraction(right.count(True), len(right)))
