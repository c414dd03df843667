"""A loss for each sample, and a backward pass that wants one number."""  # finds: vector-backward-no-weights

import torch

w = torch.ones(3, requires_grad=True)
errors = (w - 2).square()
errors.backward()  # here
