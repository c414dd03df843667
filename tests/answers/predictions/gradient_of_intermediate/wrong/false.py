# shows: unnamed
# False for nothing at all.
def gradient_of_intermediate():
    return False  # here
