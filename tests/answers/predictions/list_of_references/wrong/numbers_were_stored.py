# shows: alias-of-grad
# append is thought to store the number that w.grad holds at that moment.
def list_of_references():
    return [5.0, 5.0, 5.0]  # here
