# shows: nonleaf-grad-read
# Asks for .grad to be kept after the backward pass, when it is gone already.
class Graph:
    def __init__(self, w, x):
        self.w = w.detach().clone().requires_grad_()
        self.a = x.detach() + self.w
        self.b = self.w + 1
        self.y = self.a * self.b

    def gradients(self):
        self.y.sum().backward()
        for t in (self.a, self.b):
            t.retain_grad()
        return {name: getattr(self, name).grad for name in ("a", "b", "w")}  # here


def intermediate_gradients(w, x):
    return Graph(w, x).gradients()
