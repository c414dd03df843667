# shows: one pass for each tensor with retain_graph, tuples unpacked
import torch


def intermediate_gradients(w, x):
    tensors = {"a": x + w, "b": w + 1, "w": w}
    y = tensors["a"] * tensors["b"]
    return {
        name: torch.autograd.grad(y, t, grad_outputs=torch.ones_like(y), retain_graph=True)[0]
        for name, t in tensors.items()
    }
