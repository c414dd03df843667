# shows: nonleaf-parameter
# Believes that a clone is as good a leaf as the tensor it was made from.
import torch


class Parameters:
    def __init__(self, values):
        self.w = torch.tensor(values, dtype=torch.float32)
        self.w.requires_grad_()

    def fresh(self):
        return self.w.clone()  # here


def leaf(values):
    return Parameters(values).fresh()
