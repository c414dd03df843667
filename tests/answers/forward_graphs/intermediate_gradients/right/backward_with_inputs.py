# shows: backward(inputs=...) writes into a, b and a view of w only
def intermediate_gradients(w, x):
    same = w.view_as(w)
    a = x + same
    b = same + 1
    for t in (same, a, b):
        t.retain_grad()
    y = a * b
    y.backward(y.detach() * 0 + 1, inputs=[a, b, same])
    return {"a": a.grad, "b": b.grad, "w": same.grad}
