# shows: requires-grad-propagation-any-all
# A result is thought to require grad only if each input does.
def tracked():
    return [False, False, False, False, False]  # here
