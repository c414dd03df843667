# shows: penalty-without-create-graph
# The numbers that are printed do no harm; the gradient without a record does.
import torch


def gradient_penalty(f, x):
    outputs = f(x).sum()
    print(f"outputs add up to {outputs.item():.4f}")
    g = torch.autograd.grad(outputs, x)[0]  # here
    lengths = g.norm(dim=1)
    print("longest:", float(lengths.max()))
    return torch.mean((lengths - 1) ** 2)
