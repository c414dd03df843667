# shows: forward-under-no-grad
# Two inputs that require grad are thought to win over no_grad.
def tracked():
    return [False, True, True, False, False]  # here
