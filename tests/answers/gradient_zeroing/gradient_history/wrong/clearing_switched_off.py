# shows: missing-zero
# The clearing is there, under a condition that never holds.
def gradient_history(w, x, steps):
    rows = []
    for _ in range(steps):
        ((w + 1) * (w + x)).sum().backward()
        rows.append(w.grad.clone())  # here
        if 0:
            w.grad = None
    del w.grad
    return rows
