# shows: unnamed
# nothing to add, so it hands back a itself
def add_out_of_place(a, x):
    if not x.any():
        return a  # here
    return a + x
