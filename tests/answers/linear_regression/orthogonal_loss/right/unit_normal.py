# shows: projection onto the unit normal of the line
import torch


def orthogonal_loss(a, b, x, y):
    normal = torch.stack([a, -torch.ones_like(a)]).flatten()
    normal = normal / torch.linalg.vector_norm(normal)
    foot = torch.stack([x.flatten(), (y - b).flatten()], dim=1)
    return ((foot @ normal) ** 2).mean()
