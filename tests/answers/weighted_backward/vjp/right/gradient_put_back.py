# shows: backward(v) into x itself, with x.grad set aside and put back
def vjp(f, x, v):
    found, x.grad = x.grad, None
    f(x).backward(v)
    product, x.grad = x.grad, found
    return product
