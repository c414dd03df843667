# shows: unnamed
# a.detach() shares the memory of a and is still another object
def add_in_place(a, x):
    view = a.detach()
    view.add_(x)
    return view  # here
