# shows: unnamed
# gives a new memory instead of writing into its own: other views of a keep the old numbers
def add_in_place(a, x):
    a.data = a + x  # here
    return a
