# shows: unnamed
# Thinks that nothing is wrong with the edit.
# The answer alone does not say so: another belief gives it too.
def where_it_fails():
    return None  # here
