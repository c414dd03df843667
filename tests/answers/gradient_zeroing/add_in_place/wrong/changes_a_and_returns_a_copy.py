# shows: unnamed
# a holds the sum, but a copy of it comes back
def add_in_place(a, x):
    a += x
    return a.clone()  # here
