# shows: unnamed
# NaN for nothing at all.
def gradient_of_intermediate():
    return float("nan")  # here
