# shows: detach-in-forward
# `.data` "to get at the numbers": the path through a is gone.
def product_graph(w, x):
    weights = w.data
    left = x + weights  # here
    right = w + 1
    return left * right
