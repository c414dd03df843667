# shows: nonleaf-grad-read
# Believes that backward fills .grad of every tensor in the graph.
def intermediate_gradients(w, x):
    a = x + w
    b = w + 1
    y = a * b
    y.sum().backward()
    return {"a": a.grad, "b": b.grad, "w": w.grad}  # here
