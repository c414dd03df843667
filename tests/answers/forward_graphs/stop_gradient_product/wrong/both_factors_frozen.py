# shows: detach-in-forward
# Freezes w at the top, so the first factor loses it as well and gradient reaches x only.
def stop_gradient_product(w, x):
    w = w.detach()  # here
    return (x + w) * (w + 1)
