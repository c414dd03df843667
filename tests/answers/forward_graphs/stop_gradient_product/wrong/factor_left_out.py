# shows: unnamed
# The value is right, but the frozen factor is missing from the derivative: it is that of x + w alone.
def stop_gradient_product(w, x):
    a = x + w
    b = (w + 1).detach()
    return a + (a * b - a).detach()  # here
