# shows: unnamed
# Reasons that backward needs w and therefore is the one to fail.
# The answer alone does not say so: another belief gives it too.
def where_it_fails():
    needed_by_backward = {"w", "x"}
    return "backward" if "w" in needed_by_backward else "add_"  # here
