# shows: unnamed
# create_graph "cannot hurt": the gradients carry a graph.
import torch


def intermediate_gradients(w, x):
    a = x + w
    b = w + 1
    names, inputs = ("a", "b", "w"), (a, b, w)
    found = torch.autograd.grad((a * b).sum(), inputs, create_graph=True)  # here
    return dict(zip(names, found))
