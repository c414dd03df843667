# shows: unnamed
# None where False is meant.
def tracked():
    return [None, True, None, None, None]  # here
