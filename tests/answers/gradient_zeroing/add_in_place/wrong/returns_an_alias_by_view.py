# shows: unnamed
# view_as makes a new tensor object over the same numbers
def add_in_place(a, x):
    a.add_(x)
    return a.view_as(a)  # here
