# shows: detach-in-forward
# `.data` "to get at the numbers": the path through a is gone.
def product_graph(w, x):
    weights = w.data  # here
    left = x + weights
    right = w + 1
    return left * right
