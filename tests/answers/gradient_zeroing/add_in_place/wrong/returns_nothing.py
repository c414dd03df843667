# shows: unnamed
# believed that an in-place function has nothing to return
def add_in_place(a, x):
    a += x
    return None  # here
