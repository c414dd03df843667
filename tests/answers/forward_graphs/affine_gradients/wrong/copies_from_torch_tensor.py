# shows: rebuild-with-torch-tensor
# Collects the products with torch.tensor, which copies numbers out of the graph.
import torch


def affine_gradients(x, W, b):
    products = torch.tensor([x[i] * W[i] for i in range(len(x))], dtype=W.dtype)  # here
    z = products.sum() + b
    dW, db = torch.autograd.grad(z, (W, b), allow_unused=True, materialize_grads=True)
    return dW, db
