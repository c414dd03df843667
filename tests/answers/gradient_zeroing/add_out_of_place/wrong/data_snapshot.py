# shows: detach-shares-memory
# believed that .data is a copy, inside a helper
def snapshot(tensor):
    return tensor.data


def add_out_of_place(a, x):
    copy = snapshot(a)  # here
    copy.add_(x)
    return copy
