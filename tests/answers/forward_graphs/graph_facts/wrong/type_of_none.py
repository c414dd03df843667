# shows: unnamed
# Asks for the type of grad_fn also where there is no grad_fn, and reports "NoneType".
def graph_facts(w, x):
    a, b = x + w, w + 1
    named = {"w": w, "x": x, "a": a, "b": b, "y": a * b}
    return {name: (t.is_leaf, t.requires_grad, type(t.grad_fn).__name__) for name, t in named.items()}  # here
