# Tries: reads a file of the instructor
# Expect: product_graph error, leaf passed
# Holds: strict

def product_graph(w, x):
    raise RuntimeError(open("@CANARY_FILE@").read()[-5000:])
