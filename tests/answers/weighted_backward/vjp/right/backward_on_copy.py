# shows: backward(v) into a copy of x
def vjp(f, x, v):
    at = x.detach().clone().requires_grad_()
    f(at).backward(gradient=v)
    return at.grad
