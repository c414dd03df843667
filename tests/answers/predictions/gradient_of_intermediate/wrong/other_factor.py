# shows: wrong-variable
# Gives dy/db, which is a.
def gradient_of_intermediate():
    return 3.0  # here
