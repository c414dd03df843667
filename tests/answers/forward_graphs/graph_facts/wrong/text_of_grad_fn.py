# shows: unnamed
# Gives the printed form of grad_fn, with its address, instead of the name of its type.
def describe(t):
    fn = str(t.grad_fn) if t.grad_fn else None  # here
    return t.is_leaf, t.requires_grad, fn


def graph_facts(w, x):
    a = x + w
    b = w + 1
    y = a * b
    return {k: describe(v) for k, v in zip("wxaby", (w, x, a, b, y))}
