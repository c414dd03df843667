# shows: inplace-on-saved
# Takes the 1 away again after the product, which still needs the factor to go backward.
def product_graph(w, x):
    a = x + w
    b = w + 1
    y = a * b
    b -= 1  # here
    return y
