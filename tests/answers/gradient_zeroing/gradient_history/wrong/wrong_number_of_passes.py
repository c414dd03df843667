# shows: unnamed
# counts from 1 and so runs one pass less
def gradient_history(w, x, steps):
    history = []
    for step in range(1, steps):  # here
        ((x + w) * (w + 1)).sum().backward()
        history.append(w.grad.clone())
        w.grad = None
    return history
