# shows: clears after the forward and before the backward, with `del w.grad`
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        loss = ((x + w) * (w + 1)).sum()
        if w.grad is not None:
            del w.grad
        loss.backward()
        history.append(w.grad)
    del w.grad
    return history
