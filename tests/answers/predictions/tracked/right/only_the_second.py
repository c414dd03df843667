# shows: compares positions
def tracked():
    return [place == 1 for place in range(5)]
