# shows: rebuild-with-torch-tensor
# Assembles the elements with torch.tensor instead of torch.stack.
import torch


def product_graph(w, x):
    def factor(t):
        return t + 1

    elements = [factor(element) for element in w.flatten()]
    b = torch.tensor(elements, dtype=w.dtype).view(w.shape)  # here
    return (x + w) * b
