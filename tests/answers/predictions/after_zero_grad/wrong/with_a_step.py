# shows: unnamed
# Gives where w would be after a step.
def after_zero_grad():
    return 1.0 - 0.1 * 5.0  # here
