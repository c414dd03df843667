# shows: requires_grad of w is off for one line and on again before the return
def stop_gradient_product(w, x):
    w.requires_grad_(False)
    constant = w + 1
    w.requires_grad_(True)
    return (x + w) * constant
