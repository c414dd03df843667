# shows: unnamed
# believed that = copies
def add_out_of_place(a, x):
    result = a
    result += x  # here
    return result
