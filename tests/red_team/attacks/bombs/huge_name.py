# Tries: raises an exception whose type has a very long name
# Expect: product_graph error, leaf passed
# Holds: strict process

def product_graph(w, x):
    raise type("E" * 10_000_000, (Exception,), {})("no")
