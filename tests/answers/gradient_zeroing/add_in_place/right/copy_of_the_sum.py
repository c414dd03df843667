# shows: a new sum, copied into the memory of a
def add_in_place(a, x):
    total = a + x
    a.copy_(total)
    return a
