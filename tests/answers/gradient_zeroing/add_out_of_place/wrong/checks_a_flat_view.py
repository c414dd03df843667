# shows: unnamed
# a view that is looked at, numbers that are written down, and a change that goes through neither
def add_out_of_place(a, x):
    flat = a.reshape(-1)
    numbers = a.numpy().tolist()
    assert len(flat) == a.numel() and numbers is not None
    a += x  # here
    return a
