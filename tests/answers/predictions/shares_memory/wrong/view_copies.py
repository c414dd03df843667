# shows: id-is-memory-address
# The view is another object, so it is thought to have other memory.
def shares_memory():
    return [False, True, False, False, True]  # here
