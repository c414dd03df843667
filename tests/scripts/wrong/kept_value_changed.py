"""The graph has kept a value that the next line changes."""  # finds: inplace-on-saved

import torch

w = torch.ones(3, requires_grad=True)
size = torch.exp(w)
size += 1
size.sum().backward()  # here
