# shows: unnamed
# The line instead of one of the two words.
def where_it_fails():
    return "w.add_(1)"  # here
