# shows: forward-under-no-grad
# The other branch, with the switch as a function, in a nested helper.
import torch


def product_graph(w, x):
    def quickly(first, second):
        with torch.set_grad_enabled(False):
            return torch.add(first, second)  # here

    return quickly(x, w) * (w + 1)
