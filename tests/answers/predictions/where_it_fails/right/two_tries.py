# shows: tries both steps and names the first that raises
import torch


def where_it_fails():
    w = torch.tensor([1.0], requires_grad=True)
    y = (torch.tensor([2.0]) + w) * (w + 1)
    failed = []
    for name, step in [("add_", lambda: w.add_(1)), ("backward", y.backward)]:
        try:
            step()
        except RuntimeError:
            failed.append(name)
    return failed[0]
