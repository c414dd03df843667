# shows: unnamed
# Reading a gradient that is gone is thought to raise.
# The answer alone does not say so: another belief gives it too.
def after_zero_grad():
    return "error"  # here
