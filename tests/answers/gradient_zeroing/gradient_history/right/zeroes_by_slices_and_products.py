# shows: zeroes with `*= 0` and `fill_` instead of zero_
def gradient_history(w, x, steps):
    history = []
    for i in range(steps):
        ((x + w) * (w + 1)).sum().backward()
        history.append(w.grad + 0)
        if i % 2:
            w.grad *= 0
        else:
            w.grad.data.fill_(0)
    w.grad = None
    return history
