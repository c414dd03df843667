# shows: torch.autograd.backward with inputs=, in a class of the student's own
import torch


class Passes:
    def __init__(self, w, x):
        self.w, self.x = w, x

    def __iter__(self):
        return self

    def __next__(self):
        y = torch.mul(self.x + self.w, self.w + 1)
        torch.autograd.backward(y, torch.ones_like(y), inputs=[self.w])
        gradient, self.w.grad = self.w.grad, None
        return gradient


def gradient_history(w, x, steps):
    passes = Passes(w, x)
    return [next(passes) for _ in range(steps)]
