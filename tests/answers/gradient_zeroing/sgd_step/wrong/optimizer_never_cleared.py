# shows: missing-zero
# believed that step() clears what it has used
import torch


class Stepper:
    def __init__(self, params, lr):
        self.optimizer = torch.optim.SGD(params, lr=lr)

    def run(self):
        self.optimizer.step()  # here


def sgd_step(params, lr):
    Stepper(params, lr).run()
