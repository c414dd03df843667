# shows: unnamed
# Knows the answer by heart and forgets that w requires grad: what is returned carries a graph.
def intermediate_gradients(w, x):
    da = w + 1
    db = x + w
    dw = da + db
    return dict(a=da, b=db, w=dw)  # here
