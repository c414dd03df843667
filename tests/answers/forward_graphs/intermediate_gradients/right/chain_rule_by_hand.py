# shows: closed formula on detached values
def intermediate_gradients(w, x):
    w, x = w.detach(), x.detach()
    da, db = w + 1, x + w
    return {"w": da + db, "b": db, "a": da}
