# shows: requires-grad-propagation-any-all
# no_grad is thought to matter for mixed inputs only; the comparison depends on w, so it is thought to be
# tracked.
def tracked():
    any_input = [False, True, True, True]
    return any_input + [False]  # here
