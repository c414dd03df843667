# shows: works on copies that require grad as the arguments do
def graph_facts(w, x):
    own_w = w.detach().clone().requires_grad_(w.requires_grad)
    own_x = x.detach().clone().requires_grad_(x.requires_grad)
    a = own_x + own_w
    b = own_w + 1
    y = a * b
    names, tensors = "w x a b y".split(), [own_w, own_x, a, b, y]
    return {
        name: (t.grad_fn is None, t.requires_grad, getattr(type(t.grad_fn), "__name__") if t.grad_fn else None)
        for name, t in zip(names, tensors)
    }
