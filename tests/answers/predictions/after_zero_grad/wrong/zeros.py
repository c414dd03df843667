# shows: zero-grad-then-read
# zero_grad is thought to write zeros, as it did before torch 2.0.
def after_zero_grad():
    return 0.0  # here
