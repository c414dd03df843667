# shows: alias-of-grad
# neither a copy nor a clearing: every entry shows the last sum
def gradient_history(w, x, steps):
    kept = {}
    for i in range(steps):
        ((x + w) * (w + 1)).sum().backward()
        kept[i] = w.grad  # here
    w.grad = None
    return list(kept.values())
