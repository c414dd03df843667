# shows: torch.vmap over the points
import torch


def orthogonal_loss(a, b, x, y):
    slope, offset = a.reshape(()), b.reshape(())

    def one(px, py):
        return (slope * px - py + offset) ** 2 / (slope**2 + 1)

    return torch.vmap(one)(x.flatten(), y.flatten()).mean()
