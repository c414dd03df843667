# shows: eval-means-no-grad
# A deep copy keeps the model's mode safe, but its forward builds a graph.
import copy


def predict(model, x):
    twin = copy.deepcopy(model).eval()
    return twin(x).detach()  # here
