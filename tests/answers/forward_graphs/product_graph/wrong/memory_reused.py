# shows: data-edit-before-backward
# Reuses the memory of a after the product, through .data, so that no error says so.
def product_graph(w, x):
    a = x + w
    b = w + 1
    y = a * b
    a.data.zero_()  # here
    return y
