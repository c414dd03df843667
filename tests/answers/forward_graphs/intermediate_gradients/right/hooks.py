# shows: hooks on the intermediates, a copy of w for the backward pass
def intermediate_gradients(w, x):
    found = {}
    own = w.detach().clone().requires_grad_(True)
    a = x.detach() + own
    b = own + 1
    a.register_hook(lambda g: found.__setitem__("a", g.clone()))
    b.register_hook(lambda g: found.__setitem__("b", g.clone()))
    (a * b).sum().backward()
    found["w"] = own.grad
    return found
