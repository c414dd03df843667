# shows: unnamed
# the sum of the method without underscore is thrown away
def add_out_of_place(a, x):
    result = a.clone()
    result.add(x)  # here
    return result
