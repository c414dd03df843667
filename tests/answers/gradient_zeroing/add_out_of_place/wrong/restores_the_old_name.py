# shows: detach-shares-memory
# keeps the old values by a detached name and puts them "back"
def add_out_of_place(a, x):
    old = a.detach()
    total = a.add_(x).clone()
    a.copy_(old)  # here
    return total
