# shows: unnamed
# Says that it fails, not where.
def where_it_fails():
    return "error"  # here
