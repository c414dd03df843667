# shows: a float that is right to rounding only
def leaf_moved_before_backward():
    return 50 * 0.1 + 1e-15
