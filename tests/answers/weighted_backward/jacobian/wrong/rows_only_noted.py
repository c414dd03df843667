# shows: unnamed
# Every row is computed and noted in a list that nobody uses; the matrix stays as it was made.
import torch


def jacobian(f, x):
    at = x.detach().clone().requires_grad_()
    outputs = f(at)
    matrix = torch.zeros(len(outputs), len(at), dtype=x.dtype)
    noted = []
    for output in outputs:
        output.backward(retain_graph=True)
        noted.append(at.grad)
        at.grad = None
    return matrix  # here
