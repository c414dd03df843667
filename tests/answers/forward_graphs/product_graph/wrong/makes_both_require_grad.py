# shows: unnamed
# Switches gradients on for both arguments, also for one that came as data.
def product_graph(w, x):
    for t in (w, x):
        t.requires_grad_(True)  # here
    return (x + w) * (w + 1)
