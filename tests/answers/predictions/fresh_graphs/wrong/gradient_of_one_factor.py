# shows: unnamed
# Takes the path through x + w alone, which has the derivative w + 1.
# The answer alone does not say so: another belief gives it too.
def fresh_graphs():
    return [2.0, 4.0, 6.0]  # here
