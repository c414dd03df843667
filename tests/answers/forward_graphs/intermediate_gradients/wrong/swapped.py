# shows: wrong-variable
# Believes that dy/da is a, because y = a * b "contains a".
def intermediate_gradients(w, x):
    a = (x + w).detach()
    b = (w + 1).detach()
    return {"a": a, "b": b, "w": a + b}  # here
