# shows: missing-zero
# clears only before the even passes
def gradient_history(w, x, steps):
    history = []
    for step in range(steps):
        if step % 2 == 0:
            w.grad = None
        ((x + w) * (w + 1)).sum().backward()
        history.append(w.grad.clone())  # here
    w.grad = None
    return history
