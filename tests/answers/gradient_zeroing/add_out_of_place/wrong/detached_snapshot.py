# shows: detach-shares-memory
# believed that detach() copies
def add_out_of_place(a, x):
    result = a.detach()  # here
    result += x
    return result
