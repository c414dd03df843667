# shows: unnamed
# By the product rule, on numbers, and one of its two terms is forgotten: no gradient was lost by detaching.


def intermediate_gradients(w, x):
    at, data = w.detach(), x.detach()
    da = at + 1
    db = data + at
    return {"a": da, "b": db, "w": da.clone()}  # here
