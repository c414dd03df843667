# shows: leaf-edit-always-breaks-backward
# The graph is thought to hold the address of w and to read it when backward runs, so the derivative is that at
# w = 2.
def leaf_moved_before_backward():
    return 7.0  # here
