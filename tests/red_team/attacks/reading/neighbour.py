# Tries: reads the submission of a neighbour
# Expect: product_graph error, leaf passed
# Holds: strict

def product_graph(w, x):
    raise RuntimeError(open("@NEIGHBOUR@/forward_graphs.py").read()[-5000:])
