# shows: unnamed
# spares a and changes x instead
def add_out_of_place(a, x):
    return x.add_(a)  # here
