# shows: unnamed
# Switches gradients on for the arguments first, so that "there is something to see".
def graph_facts(w, x):
    w.requires_grad_()
    x.requires_grad_()  # here
    a = x + w
    b = w + 1
    y = a * b
    return {
        n: (t.is_leaf, t.requires_grad, None if t.grad_fn is None else type(t.grad_fn).__name__)
        for n, t in (("w", w), ("x", x), ("a", a), ("b", b), ("y", y))
    }
