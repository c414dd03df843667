# Tries: returns a dict whose keys are hostile
# Expect: product_graph missing, intermediate_gradients failed
# Holds: strict process

class Key(str):
    def __str__(self):
        raise SystemExit

    __repr__ = __str__
    __hash__ = str.__hash__


def intermediate_gradients(w, x):
    return {Key("a"): w, "\ud800": x, 7: w, "=1+1": x}
