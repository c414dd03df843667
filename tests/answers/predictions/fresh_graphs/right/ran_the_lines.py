# shows: runs the lines of the docstring instead of predicting
import torch


def fresh_graphs():
    w = torch.tensor([1.0], requires_grad=True)
    x = torch.tensor([2.0])
    answer = []
    for _ in range(3):
        y = (x + w) * (w + 1)
        y.backward()
        answer.append(w.grad.item())
    return answer
