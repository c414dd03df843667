# shows: a function that ends without a return gives None too
def after_zero_grad():
    """The optimizer lets go of the tensor."""
