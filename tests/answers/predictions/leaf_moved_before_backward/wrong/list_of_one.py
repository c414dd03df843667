# shows: unnamed
# A list where a number is asked for.
def leaf_moved_before_backward():
    return [5.0]  # here
