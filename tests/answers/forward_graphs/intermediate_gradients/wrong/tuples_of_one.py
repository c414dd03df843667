# shows: grad-returns-tuple
# autograd.grad gives a tuple also for one input.
from torch.autograd import grad


def intermediate_gradients(w, x):
    a = x + w
    b = w + 1
    y = (a * b).sum()
    return {name: grad(y, t, retain_graph=True) for name, t in {"a": a, "b": b, "w": w}.items()}  # here
