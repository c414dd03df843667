# shows: requires-grad-propagation-any-all
# Believes that the first operand decides: a = x + w goes by x.
ADD, MUL = "AddBackward0", "MulBackward0"


class Fact:
    def __init__(self, tracked, name):
        self.tracked, self.name = tracked, name

    def as_tuple(self):
        return (not self.tracked, self.tracked, self.name if self.tracked else None)


def graph_facts(w, x):
    a = Fact(x.requires_grad, ADD)  # here
    b = Fact(w.requires_grad, ADD)
    y = Fact(a.tracked or b.tracked, MUL)
    leaves = {"w": (True, w.requires_grad, None), "x": (True, x.requires_grad, None)}
    return leaves | {"a": a.as_tuple(), "b": b.as_tuple(), "y": y.as_tuple()}
