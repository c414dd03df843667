# shows: unnamed
# add() without the underscore leaves a alone
def add_in_place(a, x):
    a.add(x)  # here
    return a
