# shows: unnamed
# used torch's sigmoid, with its own backward
import torch


class StableSigmoid:
    apply = staticmethod(torch.sigmoid)  # here
