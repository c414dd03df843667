# shows: by way of a name
def after_zero_grad():
    grad = 5.0
    grad = None  # set_to_none=True is the default
    return grad
