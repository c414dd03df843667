# shows: detach-in-forward
# Takes x for data: gradient flows to w, but x gets none.
def stop_gradient_product(w, x):
    class Frozen:
        value = (w + 1).detach()
        data = x.data  # here

    return (Frozen.data + w) * Frozen.value
