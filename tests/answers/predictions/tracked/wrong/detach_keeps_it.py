# shows: detach-shares-memory
# detach is thought to be another name for the same tensor.
def tracked():
    return [False, True, False, False, True]  # here
