# shows: += on a tensor changes it in place
def add_in_place(a, x):
    a += x
    return a
