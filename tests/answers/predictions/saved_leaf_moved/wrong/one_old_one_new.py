# shows: data-edit-before-backward
# One factor is the old w and the other the new one.
def saved_leaf_moved():
    old, new = 1.0, 2.0
    return old + new  # here
