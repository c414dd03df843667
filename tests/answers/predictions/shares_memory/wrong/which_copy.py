# shows: unnamed
# Answers which of them are copies.
def shares_memory():
    return [False, False, True, True, False]  # here
