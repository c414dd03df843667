# shows: through the angle of the line
import torch


def orthogonal_loss(a, b, x, y):
    angle = torch.atan(a)
    return torch.mean(((x - 0) * torch.sin(angle) - (y - b) * torch.cos(angle)) ** 2)
