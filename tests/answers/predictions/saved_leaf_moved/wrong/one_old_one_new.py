# shows: unnamed
# One factor is the old w and the other the new one.
# The answer alone does not say so: another belief gives it too.
def saved_leaf_moved():
    old, new = 1.0, 2.0
    return old + new  # here
