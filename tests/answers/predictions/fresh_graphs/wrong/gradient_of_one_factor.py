# shows: wrong-variable
# Takes the path through x + w alone, which has the derivative w + 1.
def fresh_graphs():
    return [2.0, 4.0, 6.0]  # here
