# shows: unnamed
# Freezes w itself and forgets to set it free again.
def stop_gradient_product(w, x):
    a = x + w
    w.requires_grad_(False)  # here
    return a * (w + 1)
