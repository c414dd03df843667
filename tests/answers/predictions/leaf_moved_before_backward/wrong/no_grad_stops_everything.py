# shows: unnamed
# Takes no_grad for a switch that cuts w off from the graph that exists already.
# The answer alone does not say so: another belief gives it too.
def leaf_moved_before_backward():
    return None  # here
