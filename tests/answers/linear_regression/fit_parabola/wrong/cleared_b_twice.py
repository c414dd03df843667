# shows: partial-zero
# Copy and paste: b is cleared twice, w never inside the loop.
import torch


class Parabola:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def loss(self, x, y):
        return ((y - (self.w * x**2 + self.b)) ** 2).sum()

    def update(self, lr):
        with torch.no_grad():
            self.w -= lr * self.w.grad  # here
            self.b -= lr * self.b.grad
        self.b.grad.zero_()
        self.b.grad.zero_()


def fit_parabola(x, y, w, b, lr, steps):
    model, history = Parabola(w, b), []
    for _ in range(steps):
        loss = model.loss(x, y)
        history.append(float(loss.detach()))
        loss.backward()
        model.update(lr)
    w.grad = b.grad = None
    return history
