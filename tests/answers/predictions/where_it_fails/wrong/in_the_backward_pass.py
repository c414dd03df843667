# shows: leaf-edit-always-breaks-backward
# As two of the source posts say: the edit goes through, and backward finds a changed leaf.
def where_it_fails():
    return "backward"  # here
