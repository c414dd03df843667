# shows: unnamed
# item() freezes the factor, but works for one element only.
def stop_gradient_product(w, x):
    return (x + w) * (w + 1).item()  # here
