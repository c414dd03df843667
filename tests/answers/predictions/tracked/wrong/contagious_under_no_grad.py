# shows: unnamed
# Two inputs that require grad are thought to win over no_grad.
# The answer alone does not say so: another belief gives it too.
def tracked():
    return [False, True, True, False, False]  # here
