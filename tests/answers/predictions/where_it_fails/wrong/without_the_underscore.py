# shows: unnamed
# add is another method, and it does not raise.
def where_it_fails():
    return "add"  # here
