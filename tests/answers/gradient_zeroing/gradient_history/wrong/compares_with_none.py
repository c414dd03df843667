# shows: missing-zero
# Two equals signs compare; nothing is emptied in the loop.
def gradient_history(w, x, steps):
    rows = []
    while len(rows) < steps:
        y = (w + 1) * (w + x)
        y.sum().backward()
        rows.append(w.grad.detach().clone())
        w.grad == None  # here
    w.grad = None
    return rows
