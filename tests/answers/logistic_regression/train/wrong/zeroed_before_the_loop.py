# shows: missing-zero
# Clears once, before the loop.
import torch
import torch.nn.functional as F


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    opt = torch.optim.SGD(model.parameters(), lr, momentum)
    opt.zero_grad()
    log = {"losses": [], "accuracies": [], "iterations": max_iterations}
    for k in range(max_iterations):
        p = model(x).view(-1)
        loss = F.binary_cross_entropy(p, y)
        loss.backward()
        opt.step()  # here
        log["losses"].append(float(loss))
        if k % 20:
            continue
        log["accuracies"].append(int(((p >= 0.5) == (y == 1)).sum()) / y.numel())
        if log["accuracies"][-1] > target:
            log["iterations"] = k
            break
    return log
