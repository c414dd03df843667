# shows: unnamed
# The right word as text.
def after_zero_grad():
    return "None"  # here
