# shows: data-edit-before-backward
# Thinks that one of the two saved factors sees the new w: 3 + 3.
def leaf_moved_before_backward():
    return 6.0  # here
