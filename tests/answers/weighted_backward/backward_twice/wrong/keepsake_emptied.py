# shows: unnamed
# What the first pass left is copied for a look and the copy emptied; w.grad rightly adds up. A sign is wrong.
def backward_twice(w, x):
    leaf = w.detach().clone().requires_grad_()
    total = ((leaf + x.detach()) * (leaf - 1)).sum()  # here
    total.backward(retain_graph=True)
    after_one = leaf.grad.clone()
    after_one.zero_()
    total.backward()
    return leaf.grad
