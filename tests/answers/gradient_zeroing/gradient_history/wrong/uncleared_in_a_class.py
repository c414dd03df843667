# shows: missing-zero
# a recorder object whose reset() empties the list but not the buffer
class Recorder:
    def __init__(self, w, x):
        self.w, self.x = w, x
        self.seen = []

    def reset(self):
        self.current = None

    def one_pass(self):
        self.reset()
        loss = ((self.x + self.w) * (self.w + 1)).sum()
        loss.backward()
        self.current = self.w.grad.clone()  # here
        self.seen.append(self.current)


def gradient_history(w, x, steps):
    recorder = Recorder(w, x)
    for _ in range(steps):
        recorder.one_pass()
    w.grad = None
    return recorder.seen
