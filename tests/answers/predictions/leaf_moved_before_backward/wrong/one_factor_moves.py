# shows: unnamed
# Thinks that one of the two saved factors sees the new w: 3 + 3.
# The answer alone does not say so: another belief gives it too.
def leaf_moved_before_backward():
    return 6.0  # here
