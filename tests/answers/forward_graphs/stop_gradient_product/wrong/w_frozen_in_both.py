# shows: detach-in-forward
# Freezes the second factor, as it should, and then the w of the first one, too.
def stop_gradient_product(w, x):
    frozen = (w + 1).detach()
    fixed = w.detach()  # here
    return (x + fixed) * frozen
