# shows: data-edit-before-backward
# Backward is thought to read the new w without a word: 2 * 2.
def saved_leaf_moved():
    return 4.0  # here
