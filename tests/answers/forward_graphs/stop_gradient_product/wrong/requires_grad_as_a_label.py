# shows: require-grad-typo
# Sets an attribute that torch never reads.
def stop_gradient_product(w, x):
    a = x + w
    b = w + 1
    b.require_grad = False  # here
    return a * b
