# shows: unnamed
# changes the wrong operand
def add_in_place(a, x):
    return x.add_(a)  # here
