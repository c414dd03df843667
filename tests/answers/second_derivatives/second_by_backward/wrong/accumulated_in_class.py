# shows: second-derivative-accumulated
# A clone is cleared, x.grad itself is not.
class Twice:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def run(self):
        (self.x * self.x * self.y).sum().backward(create_graph=True)
        kept = self.x.grad.clone()
        kept.grad = None
        kept.sum().backward()  # here
        second = self.x.grad.data.clone()
        self.x.grad = self.y.grad = None
        return kept.detach(), second


def second_by_backward(x, y):
    return Twice(x, y).run()
