# shows: a tuple for a list
def tracked():
    return (False, True, False, False, False)
