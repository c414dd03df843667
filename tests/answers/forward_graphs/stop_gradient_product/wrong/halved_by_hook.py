# shows: unnamed
# A hook on w, "so that only half of the paths count".
def stop_gradient_product(w, x):
    own = w * 1
    own.register_hook(lambda g: g / 2)  # here
    return (x + own) * (own + 1)
