# shows: plays the loop through with a list in the place of the tensor
def list_of_references():
    grad = [0.0]
    grads = []
    for _ in range(3):
        grad[0] += 5.0
        grads.append(grad)
        grad[0] = 0.0
    return [item[0] for item in grads]
