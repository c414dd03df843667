import numpy as np
import torch
from torch import Tensor
from torch.func import grad
from torch.autograd.functional import jacobian


def _scalar(value):
    return torch.tensor(value, dtype=torch.float)


def leaf(values):
    with torch.no_grad():
        w = torch.stack([_scalar(v) for v in values])
    w.requires_grad_()
    return w


def product_graph(w, x):
    a = x + w
    b = w + 1
    y = a * b
    da, db = torch.autograd.grad(y.sum(), (a, b), retain_graph=True) if w.requires_grad else (None, None)
    assert w.grad is None and x.grad is None and (da is None) == (db is None)
    return y


def graph_facts(w, x):
    own_w = w.detach().clone().requires_grad_(w.requires_grad)
    own_x = x.detach().clone().requires_grad_(x.requires_grad)
    a = own_x + own_w
    b = own_w + 1
    y = a * b
    names, tensors = "w x a b y".split(), [own_w, own_x, a, b, y]
    return {
        name: (t.grad_fn is None, t.requires_grad, getattr(type(t.grad_fn), "__name__") if t.grad_fn else None)
        for name, t in zip(names, tensors)
    }


def product(a, b):
    return (a * b).sum()


def intermediate_gradients(w, x):
    w, x = w.detach(), x.detach()
    da, db = grad(product, argnums=(0, 1))(x + w, w + 1)
    return {"a": da, "b": db, "w": grad(lambda at: product(x + at, at + 1))(w)}


def affine_gradients(x, W, b):
    dW, db = jacobian(lambda weights, offset: (x * weights).sum() + offset, (W, b))
    return dW.detach(), db.detach()


DTYPE = torch.float32


class ByHand:
    """Backward of c = sum(p + z), p = x * y."""

    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z
        self.p = x * y
        self.c = float(np.sum(self.p + z))

    def backward(self, upstream=1.0):
        dp = np.full(self.p.shape, upstream)
        dz = np.add.reduce(dp, axis=0) if self.z.ndim != dp.ndim else dp.copy()
        return dp * self.y, dp * self.x, dz


def numpy_gradients(x, y, z):
    return ByHand(x, y, z).backward()


class HalfProduct(torch.autograd.Function):
    @staticmethod
    def forward(ctx, w, x):
        frozen = w + 1
        ctx.save_for_backward(frozen)
        return (x + w) * frozen

    @staticmethod
    def backward(ctx, g):
        (frozen,) = ctx.saved_tensors
        return g * frozen, g * frozen


def stop_gradient_product(w, x):
    return HalfProduct.apply(w, x)
