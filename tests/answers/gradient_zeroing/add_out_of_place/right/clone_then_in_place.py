# shows: a copy first, then in place on the copy
def add_out_of_place(a, x):
    result = a.clone()
    result += x
    return result
