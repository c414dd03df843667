# shows: unnamed
# adds once in the line and once in the return
def add_in_place(a, x):
    a += x
    return a.add_(x)  # here
