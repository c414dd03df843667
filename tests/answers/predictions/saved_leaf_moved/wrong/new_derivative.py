# shows: unnamed
# Backward is thought to read the new w without a word: 2 * 2.
# The answer alone does not say so: another belief gives it too.
def saved_leaf_moved():
    return 4.0  # here
