# shows: unnamed
# The change in place is refused and caught, and changes nothing; the second factor has a wrong sign.
def product_graph(w, x):
    try:
        w.add_(1)
    except RuntimeError:
        pass
    return (w + x) * (w - 1)  # here
