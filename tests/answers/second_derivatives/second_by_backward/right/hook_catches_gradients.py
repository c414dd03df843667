# shows: a hook keeps what arrives at x
def second_by_backward(x, y):
    caught = []
    handle = x.register_hook(caught.append)
    try:
        (x * x * y).sum().backward(create_graph=True)
        x.grad = None
        caught[0].sum().backward()
    finally:
        handle.remove()
    x.grad = None
    y.grad = None
    return caught[0].detach(), caught[1].detach()
