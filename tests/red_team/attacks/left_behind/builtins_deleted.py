# Tries: deletes builtins
# Expect: product_graph error|crashed, leaf passed|error|crashed
# Holds: strict process

import builtins


def product_graph(w, x):
    for name in ('len', 'isinstance', 'dict', 'type', 'open', 'range'):
        delattr(builtins, name)
    return (x + w) * (w + 1)
