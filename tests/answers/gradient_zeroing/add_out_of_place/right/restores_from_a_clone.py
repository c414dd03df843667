# shows: changes a, copies the sum, and puts the old values back
def add_out_of_place(a, x):
    old = a.clone()
    total = a.add_(x).clone()
    a.copy_(old)
    return total
