# shows: forward-under-no-grad
# The same, with a gradient of zero.
def leaf_moved_before_backward():
    return 0.0  # here
