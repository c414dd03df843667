# shows: unnamed
# believed that = changes what the name stands for
def add_in_place(a, x):
    a = a + x  # here
    return a
