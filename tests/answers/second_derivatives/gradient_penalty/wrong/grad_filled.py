# shows: backward-create-graph-leak
# The right penalty by way of x.grad, which stays filled.


def gradient_penalty(f, x):
    f(x).sum().backward(create_graph=True)  # here
    return ((x.grad.norm(dim=1) - 1) ** 2).mean()
