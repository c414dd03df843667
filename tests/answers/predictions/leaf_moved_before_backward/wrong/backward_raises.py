# shows: leaf-edit-always-breaks-backward
# A leaf may never move between the forward and the backward pass.
def leaf_moved_before_backward():
    return "error"  # here
