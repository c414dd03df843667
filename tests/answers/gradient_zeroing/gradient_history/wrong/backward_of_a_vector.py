# shows: vector-backward-no-weights
# goes backward from several elements without saying how to weight them
def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        y = (x + w) * (w + 1)
        y.backward()  # here
        history.append(w.grad.clone())
        w.grad = None
    return history
