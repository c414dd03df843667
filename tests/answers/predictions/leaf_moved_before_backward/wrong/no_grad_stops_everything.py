# shows: forward-under-no-grad
# Takes no_grad for a switch that cuts w off from the graph that exists already.
def leaf_moved_before_backward():
    return None  # here
