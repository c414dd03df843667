# shows: torch.autograd.functional.jacobian of a function with two inputs
from torch.autograd.functional import jacobian


def affine_gradients(x, W, b):
    dW, db = jacobian(lambda weights, offset: (x * weights).sum() + offset, (W, b))
    return dW.detach(), db.detach()
