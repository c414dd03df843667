# shows: the second factor is computed under no_grad
import torch


def stop_gradient_product(w, x):
    with torch.no_grad():
        frozen = torch.add(w, 1)
    return frozen * torch.add(w, x)
