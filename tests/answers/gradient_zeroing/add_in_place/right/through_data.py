# shows: .data shares the memory of a
def add_in_place(a, x):
    a.data.add_(x)
    return a
