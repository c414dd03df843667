# shows: inplace-on-leaf
# Thinks that nothing is wrong with the edit.
def where_it_fails():
    return None  # here
