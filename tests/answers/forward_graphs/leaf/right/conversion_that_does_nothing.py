# shows: .to(float32) and .cpu() of what is already so return the same object, which stays a leaf
import torch


def leaf(values):
    w = torch.tensor([float(v) for v in values], requires_grad=True)
    return w.to(torch.float32).cpu()
