# shows: unnamed
# right numbers, but w.grad is zeros at the end and not None
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        if w.grad is not None:
            w.grad.zero_()
        ((x + w) * (w + 1)).sum().backward()
        history.append(w.grad.clone())
    w.grad.zero_()  # here
    return history
