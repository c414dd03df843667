# shows: unnamed
# the copy is changed in place, a is not
def add_in_place(a, x):
    result = a.clone()
    result += x  # here
    return result
