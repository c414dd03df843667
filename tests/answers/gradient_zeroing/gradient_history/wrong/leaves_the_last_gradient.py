# shows: unnamed
# clears at the front of the loop only, so the last gradient stays
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        w.grad = None
        ((x + w) * (w + 1)).sum().backward()
        history.append(w.grad.clone())
    return history  # here
