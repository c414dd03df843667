# shows: the gradients are caught by a hook on a view of w
import torch


def backward_twice(w, x):
    caught = []
    inner = w.view_as(w)
    inner.register_hook(lambda g: caught.append(g.clone()))
    y = ((x + inner) * (inner + 1)).sum()
    y.backward(retain_graph=True, inputs=[inner])
    y.backward(inputs=[inner])
    return caught[0] + caught[1]
