# shows: inplace-on-leaf
# Adds 1 to the argument itself, behind autograd's back.
def stop_gradient_product(w, x):
    a = x + w
    w.data += 1  # here
    return a * w.detach()
