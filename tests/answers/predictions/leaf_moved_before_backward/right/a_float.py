# shows: the plain float
def leaf_moved_before_backward():
    return 5.0
