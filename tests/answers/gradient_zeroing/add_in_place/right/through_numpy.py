# shows: NumPy writes into the same memory
def add_in_place(a, x):
    shared = a.numpy()
    shared += x.numpy()
    return a
