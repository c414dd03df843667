# shows: unnamed
# Believes that only what was handed in is a leaf; a result that needs no gradient is one, too.
def graph_facts(w, x):
    a = x + w
    b = w + 1
    tensors = {"w": w, "x": x, "a": a, "b": b, "y": a * b}
    table = {}
    for name in tensors:
        t = tensors[name]
        is_leaf = name in ("w", "x")  # here
        grad_fn = t.grad_fn
        table[name] = (is_leaf, t.requires_grad, grad_fn if grad_fn is None else type(grad_fn).__name__)
    return table
