# shows: detach-shares-memory
# keeps the old values by a detached name and puts them "back"
def add_out_of_place(a, x):
    old = a.detach()  # here
    total = a.add_(x).clone()
    a.copy_(old)
    return total
