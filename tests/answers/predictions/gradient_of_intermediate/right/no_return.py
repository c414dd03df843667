# shows: a function that ends without a return gives None too
def gradient_of_intermediate():
    stored = {"w": 5.0}
    stored.get("a")
