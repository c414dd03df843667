# shows: alias-of-grad
# Each round is thought to have a tensor of its own, and the last one to be the one that zero_ reaches.
def list_of_references():
    return [5.0, 5.0, 0.0]  # here
