# shows: detach-in-forward
# Detaches the result: nothing flows at all.
def stop_gradient_product(w, x):
    y = (x + w) * (w + 1)
    return y.detach()  # here
