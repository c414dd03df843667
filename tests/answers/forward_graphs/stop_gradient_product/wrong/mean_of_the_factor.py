# shows: unnamed
# Freezes one number for all elements: their mean.
def stop_gradient_product(w, x):
    frozen = (w.detach() + 1).mean()  # here
    return (x + w) * frozen
