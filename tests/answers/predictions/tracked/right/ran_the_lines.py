# shows: runs the lines of the docstring
import torch


def tracked():
    w = torch.tensor([1.0], requires_grad=True)
    x = torch.tensor([2.0])
    results = [x + x, x + w]
    with torch.no_grad():
        results.append(w + w)
    results.append(w > 0)
    results.append(w.detach())
    return [result.requires_grad for result in results]
