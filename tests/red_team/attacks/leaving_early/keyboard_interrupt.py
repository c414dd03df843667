# Tries: looks as if somebody had pressed Ctrl-C
# Expect: product_graph error, leaf passed
# Holds: strict process

def product_graph(w, x):
    raise KeyboardInterrupt
