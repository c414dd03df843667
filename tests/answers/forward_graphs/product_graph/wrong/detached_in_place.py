# shows: detach-in-forward
# The method with an underscore does the same to the tensor itself.


def product_graph(w, x):
    b = w + 1
    b.detach_()  # here
    return (x + w) * b
