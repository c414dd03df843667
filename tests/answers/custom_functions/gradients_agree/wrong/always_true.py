# shows: unnamed
# catches the disagreement and forgets to report it
import torch


def gradients_agree(f, x):
    try:
        torch.autograd.gradcheck(f, (x,), raise_exception=False)
    except RuntimeError:
        return False
    return True  # here
