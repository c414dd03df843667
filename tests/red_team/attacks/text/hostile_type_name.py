# Tries: raises an exception whose type is called like a command
# Expect: product_graph error, leaf passed
# Holds: strict process

def product_graph(w, x):
    raise type("::error::\x1b[31m=1+1", (Exception,), {})("x")
