# shows: leaf-edit-always-breaks-backward
# The same belief, worked out with a function for the derivative.
def slope(w, x):
    return (x + w) + (w + 1)


def leaf_moved_before_backward():
    w, x = 1.0, 2.0
    w += 1
    return slope(w, x)  # here
