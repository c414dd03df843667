# shows: second-backward-freed
# The same inside a small class: keeping y as an attribute does not keep its graph.
import torch


class Product:
    def __init__(self, w, x):
        self.w = w.detach().clone().requires_grad_(True)
        self.y = (x.detach() + self.w) * (self.w + 1)

    def go_back(self):
        self.y.backward(torch.ones_like(self.y))  # here
        return self.w.grad.clone()


def backward_twice(w, x):
    product = Product(w, x)
    product.go_back()
    return product.go_back()
