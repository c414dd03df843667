# Tries: overwrites the submission of a neighbour
# Expect: product_graph error, leaf passed
# Holds: strict

def product_graph(w, x):
    open("@NEIGHBOUR@/forward_graphs.py", "w").write("")
    return (x + w) * (w + 1)
