# shows: a constant at the top of the file
RAISES = "error"


def saved_leaf_moved():
    return RAISES
