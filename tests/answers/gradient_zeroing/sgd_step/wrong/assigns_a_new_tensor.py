# shows: update-outside-no-grad
# believed that the assignment updates the parameter
def sgd_step(params, lr):
    for p in params:
        if p.grad is None:
            continue
        step = lr * p.grad
        p.grad = None
        p = p - step  # here
