# shows: bce-on-logits
# Returns the score of the linear layer as if it were a probability.
from torch import nn


class LogisticRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Linear(2, 1)

    def forward(self, x):
        return self.features(x)  # here
