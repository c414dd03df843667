# shows: unnamed
# The number as text.
def leaf_moved_before_backward():
    return "5.0"  # here
