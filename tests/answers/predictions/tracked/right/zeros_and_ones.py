# shows: 0 and 1 for False and True
def tracked():
    return [0, 1, 0, 0, 0]
