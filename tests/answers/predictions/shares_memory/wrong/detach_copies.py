# shows: detach-shares-memory
# detach is thought to make a copy.
def shares_memory():
    return [True, False, False, False, True]  # here
