# shows: requires-grad-propagation-any-all
# Believes that requires_grad is True by default for everything that was computed.
def graph_facts(w, x):
    a = x + w
    b = w + 1
    y = a * b

    def fact(t, computed):
        return (t.is_leaf, computed or t.requires_grad, type(t.grad_fn).__name__ if t.grad_fn else None)  # here

    return {n: fact(t, n in "aby") for n, t in dict(w=w, x=x, a=a, b=b, y=y).items()}
