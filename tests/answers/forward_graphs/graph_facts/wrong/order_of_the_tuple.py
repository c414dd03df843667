# shows: unnamed
# requires_grad first, is_leaf second: for w and x nobody notices as long as both require grad.
def graph_facts(w, x):
    a = x + w
    b = w + 1
    tensors = {"w": w, "x": x, "a": a, "b": b, "y": a * b}
    return {
        name: (t.requires_grad, t.is_leaf, t.grad_fn and type(t.grad_fn).__name__)  # here
        for name, t in tensors.items()
    }
