# shows: detach-in-forward
# A class that keeps its result detached, "so that memory is freed"; only x is cut off this way.
class Sum:
    def __init__(self, constant):
        self.constant = constant.detach()  # here

    def __call__(self, value):
        return self.constant + value


def product_graph(w, x):
    return Sum(x)(w) * (w + 1)
