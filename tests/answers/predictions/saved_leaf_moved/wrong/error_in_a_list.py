# shows: unnamed
# The right word, wrapped.
def saved_leaf_moved():
    return ["error"]  # here
