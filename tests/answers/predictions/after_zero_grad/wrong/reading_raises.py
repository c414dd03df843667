# shows: zero-grad-then-read
# Reading a gradient that is gone is thought to raise.
def after_zero_grad():
    return "error"  # here
