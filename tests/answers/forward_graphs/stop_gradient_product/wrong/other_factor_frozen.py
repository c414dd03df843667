# shows: unnamed
# Detaches the factor that gradient is to flow through: dy/dw is 3.
def stop_gradient_product(w, x):
    return (x + w).detach() * (w + 1)  # here
