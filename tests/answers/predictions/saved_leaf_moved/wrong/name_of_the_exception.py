# shows: unnamed
# Another word than the one that is asked for.
def saved_leaf_moved():
    return "RuntimeError"  # here
