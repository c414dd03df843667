# shows: requires-grad-on-loss
# The graph was cut by the conversion; switching the flag on makes the result a new leaf.
def product_graph(w, x):
    y = ((x + w) * (w + 1)).detach()
    y.requires_grad_()  # here
    return y
