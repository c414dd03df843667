# shows: unnamed
# Answers which results are leaves.
import torch


def tracked():
    w, x = torch.tensor([1.0], requires_grad=True), torch.tensor([2.0])
    with torch.no_grad():
        silent = w + w
    return [t.is_leaf for t in (x + x, x + w, silent, w > 0, w.detach())]  # here
