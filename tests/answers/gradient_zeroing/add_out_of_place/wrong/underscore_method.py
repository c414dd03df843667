# shows: unnamed
# believed that add_ only differs in style
def add_out_of_place(a, x):
    return a.add_(x)  # here
