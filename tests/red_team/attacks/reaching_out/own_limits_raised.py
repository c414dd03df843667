# Tries: raises its own limits
# Expect: product_graph error, leaf passed
# Holds: strict

import resource


def product_graph(w, x):
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (-1, -1))
    return (x + w) * (w + 1)
