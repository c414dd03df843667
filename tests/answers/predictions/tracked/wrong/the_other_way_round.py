# shows: unnamed
# Answers which results do not require grad.
def tracked():
    requires = [False, True, False, False, False]
    return [not flag for flag in requires]  # here
