# shows: unnamed
# Believes that a leaf is a tensor that gradients are collected in: data would be none.
def _fact(t):
    fn = t.grad_fn
    leaf = t.requires_grad and fn is None  # here
    return leaf, t.requires_grad, type(fn).__name__ if fn is not None else None


def graph_facts(w, x):
    a = x + w
    b = w + 1
    y = a * b
    return {"w": _fact(w), "x": _fact(x), "a": _fact(a), "b": _fact(b), "y": _fact(y)}
