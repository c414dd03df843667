# shows: .data instead of detach, on w before the addition
def stop_gradient_product(w, x):
    return (w + x).mul(w.data + 1)
