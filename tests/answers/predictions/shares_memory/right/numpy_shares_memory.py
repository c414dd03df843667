# shows: asks NumPy, and gets its truth values
import numpy as np
import torch


def shares_memory():
    a = torch.tensor([1.0, 2.0])
    base = a.numpy()
    others = [a.view(-1).numpy(), a.detach().numpy(), (a + 0).numpy(), a.clone().numpy(), base]
    return [np.bool_(np.shares_memory(base, other)) for other in others]
