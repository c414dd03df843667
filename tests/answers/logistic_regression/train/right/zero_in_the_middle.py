# shows: clears between forward and backward, zeros instead of None, y as a column
import torch
import torch.nn.functional as F


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    column = y.unsqueeze(1)
    opt = torch.optim.SGD(model.parameters(), lr, momentum)
    log = {"losses": [], "accuracies": [], "iterations": max_iterations}
    for k in range(max_iterations):
        p = model(x)
        loss = F.binary_cross_entropy(p, column)
        opt.zero_grad(set_to_none=False)
        loss.backward()
        opt.step()
        log["losses"].append(float(loss))
        if k % 20 == 0:
            log["accuracies"].append(int(((p >= 0.5) == (column == 1)).sum()) / y.numel())
            if log["accuracies"][-1] > target:
                log["iterations"] = k
                break
    return log
