# shows: rebind-in-no-grad
# the whole list is replaced by detached results
def sgd_step(params, lr):
    params[:] = [  # here
        p if p.grad is None else (p - lr * p.grad).detach().requires_grad_() for p in params
    ]
