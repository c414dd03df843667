# shows: unnamed
# One forward-over-reverse pass for each column.
import torch


def hessian_vector_product(f, x, v):
    z = x.detach()
    slope = torch.func.grad(f)
    columns = [torch.func.jvp(slope, (z,), (e,))[1] for e in torch.eye(len(z), dtype=z.dtype)]  # here
    return sum(c * w for c, w in zip(columns, v))
