# shows: unnamed
# clones after the change instead of before
def add_out_of_place(a, x):
    a += x  # here
    return a.clone()
