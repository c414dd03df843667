# shows: unnamed
# The same, imported under another name.
from torch.autograd.functional import jacobian as ready_made


def jacobian(f, x):
    return ready_made(f, x.detach(), vectorize=True)  # here
