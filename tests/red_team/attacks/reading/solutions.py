# Tries: runs the reference solution in its own place
# Expect: product_graph error, leaf error
# Holds: strict

exec(open("@SUITE@/solutions/forward_graphs.py").read())
