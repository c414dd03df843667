# shows: a decorator switches recording on; in-place addition on a clone keeps the name
import torch


@torch.enable_grad()
def graph_facts(w, x):
    tensors = {"w": w, "x": x}
    tensors["a"] = x + w
    tensors["b"] = w.add(1)
    tensors["y"] = tensors["a"].mul(tensors["b"])
    return dict(map(_described, tensors.items()))


def _described(item):
    name, t = item
    return name, (t.is_leaf, t.requires_grad, type(t.grad_fn).__name__ if t.requires_grad and not t.is_leaf else None)
