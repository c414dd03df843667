# shows: lets the gradients add up and divides by the number of passes so far
def gradient_history(w, x, steps):
    history = []
    for count in range(1, steps + 1):
        ((x + w) * (w + 1)).sum().backward()
        history.append(w.grad / count)
    w.grad = None
    return history
