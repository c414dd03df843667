# shows: eval-means-no-grad
# .data instead of detach(); a context manager class for the modes.
class Evaluating:
    def __init__(self, model):
        self.model = model

    def __enter__(self):
        self.modes = {m: m.training for m in self.model.modules()}
        self.model.eval()

    def __exit__(self, *_):
        for m, mode in self.modes.items():
            m.training = mode


def predict(model, x):
    with Evaluating(model):
        return model(x).data  # here
