# shows: writes through a view and returns a itself
def add_in_place(a, x):
    a.detach().add_(x)
    return a
