# shows: detach-in-forward
# Detaches each tensor "to be able to look at it" and describes the copy.
def graph_facts(w, x):
    a = x + w
    b = w + 1
    tensors = dict(w=w, x=x, a=a, b=b, y=a * b)
    views = {k: t.detach() for k, t in tensors.items()}  # here
    return {
        k: (t.is_leaf, tensors[k].requires_grad, type(t.grad_fn).__name__ if t.grad_fn is not None else None)
        for k, t in views.items()
    }
