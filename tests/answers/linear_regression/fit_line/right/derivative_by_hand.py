# shows: no autograd, the quotient rule on paper, NumPy throughout
import numpy as np


def fit_line(x, y, lr, epochs):
    x, y = x.numpy().astype(np.float64), y.numpy().astype(np.float64)
    a = b = 0.0
    best = (a, b, np.inf)
    for _ in range(epochs):
        r = a * x - y + b
        d = a * a + 1
        loss = (r**2).mean() / d
        if loss < best[2]:
            best = (float(a), float(b), float(loss))
        da = 2 * (r * x).mean() / d - 2 * a * (r**2).mean() / d**2
        db = 2 * r.mean() / d
        a, b = a - lr * da, b - lr * db
    return best
