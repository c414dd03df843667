# shows: an int for a float
def leaf_moved_before_backward():
    return 5
