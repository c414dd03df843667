# shows: unnamed
# Takes clone() for the end of a history; a clone is recorded like every operation.
def _constant(t):
    return t.clone()  # here


def stop_gradient_product(w, x):
    return (x + w) * _constant(w + 1)
