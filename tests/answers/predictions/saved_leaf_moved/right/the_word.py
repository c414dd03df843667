# shows: the plain string
def saved_leaf_moved():
    return "error"
