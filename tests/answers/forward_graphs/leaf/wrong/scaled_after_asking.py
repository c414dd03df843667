# shows: nonleaf-parameter
# The student turns ints into floats with a multiplication, after gradients were asked for.
import torch


def leaf(values):
    numbers = torch.tensor([float(v) for v in values], requires_grad=True)
    return 1.0 * numbers  # here
