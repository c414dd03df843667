# shows: value of the full product, gradient of the linear part: surrogate + (y - surrogate).detach()
def stop_gradient_product(w, x):
    y = (x + w) * (w + 1)
    surrogate = (x + w) * (w.detach() + 1)
    return surrogate + (y - surrogate).detach()
