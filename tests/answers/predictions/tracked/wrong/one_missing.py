# shows: unnamed
# Four answers to five questions.
def tracked():
    return [False, True, False, False]  # here
