# shows: int-tensor-requires-grad
# A LongTensor, as an attribute of a class.
import torch


class Parameters:
    def __init__(self, values):
        self.data = torch.LongTensor([int(v) for v in values])
        self.data.requires_grad = True  # here


def leaf(values):
    return Parameters(values).data
