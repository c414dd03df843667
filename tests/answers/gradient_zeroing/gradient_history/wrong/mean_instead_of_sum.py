# shows: sum-mean-factor
# reduces with mean: right for one element only
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        ((x + w) * (w + 1)).mean().backward()  # here
        history.append(w.grad.clone())
        w.grad = None
    return history
