# shows: a = a + x binds the local name to the new tensor
def add_out_of_place(a, x):
    a = a + x
    return a
