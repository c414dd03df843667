# shows: id-is-memory-address
# Each of the five has an id of its own, so each is thought to have its own memory.
def shares_memory():
    return [False, False, False, False, False]  # here
