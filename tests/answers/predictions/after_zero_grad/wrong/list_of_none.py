# shows: unnamed
# A list where one value is asked for.
def after_zero_grad():
    return [None]  # here
