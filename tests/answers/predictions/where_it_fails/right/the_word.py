# shows: the plain string
def where_it_fails():
    return "add_"
