# shows: unnamed
# An empty list for nothing at all.
def gradient_of_intermediate():
    return []  # here
