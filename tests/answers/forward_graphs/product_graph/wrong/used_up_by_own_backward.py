# shows: second-backward-freed
# "Tests" y with a backward pass before handing it over: the graph is used up and w.grad is filled.
def product_graph(w, x):
    y = (x + w) * (w + 1)
    y.sum().backward()  # here
    return y
