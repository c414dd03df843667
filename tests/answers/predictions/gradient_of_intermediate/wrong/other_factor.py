# shows: unnamed
# Gives dy/db, which is a.
# The answer alone does not say so: another belief gives it too.
def gradient_of_intermediate():
    return 3.0  # here
