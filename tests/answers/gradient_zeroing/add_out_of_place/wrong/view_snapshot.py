# shows: detach-shares-memory
# a reshape of the same shape is a view
def add_out_of_place(a, x):
    result = a.reshape(a.shape)  # here
    return result.add_(x)
