# shows: a central difference at the old w; off from the whole number by rounding alone
def leaf_moved_before_backward():
    def y(w, x=2.0):
        return (x + w) * (w + 1)

    step = 2.0**-10
    return (y(1.0 + step) - y(1.0 - step)) / (2 * step)
