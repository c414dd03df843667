# shows: unnamed
# detach() gives a new tensor; here its result is thrown away, and dy/dw stays 5.
def stop_gradient_product(w, x):
    b = w + 1
    b.detach()  # here
    return (x + w) * b
