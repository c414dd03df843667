# shows: decides with the two properties of w that matter
import torch


def where_it_fails():
    w = torch.tensor([1.0], requires_grad=True)
    refused_at_once = w.is_leaf and w.requires_grad and torch.is_grad_enabled()
    return "add_" if refused_at_once else "backward"
