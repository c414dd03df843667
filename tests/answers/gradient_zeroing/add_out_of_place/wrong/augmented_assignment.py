# shows: unnamed
# believed that a += x means a = a + x for tensors too
def add_out_of_place(a, x):
    a += x  # here
    return a
