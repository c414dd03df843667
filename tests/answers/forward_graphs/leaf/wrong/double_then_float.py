# shows: convert-after-requires-grad
# float64 first "for precision", float32 at the end: the conversion is recorded.
import torch


def leaf(values):
    w = torch.tensor(values, dtype=torch.float64, requires_grad=True)
    return w.float()  # here
