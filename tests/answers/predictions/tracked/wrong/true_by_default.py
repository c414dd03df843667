# shows: requires-grad-propagation-any-all
# Results of operations are thought to require grad by default.
def tracked():
    return [True, True, False, False, False]  # here
