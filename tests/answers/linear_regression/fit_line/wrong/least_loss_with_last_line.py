# shows: best-params-off-by-one
# The least loss is remembered, and the line is read when the loop is over.
import torch


def fit_line(x, y, lr, epochs):
    line = x.new_zeros(2).requires_grad_()
    sgd = torch.optim.SGD([line], lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((line[0] * x + line[1] - y) ** 2).mean() / (line[0] ** 2 + 1)
        losses.append(loss.item())
        sgd.zero_grad()
        loss.backward()
        with torch.no_grad():
            line.sub_(lr * line.grad)
    return line[0].item(), line[1].item(), min(losses)  # here
