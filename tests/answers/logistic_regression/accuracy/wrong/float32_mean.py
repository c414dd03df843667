# shows: unnamed
# The mean of a float32 tensor: 198 of 200 become 0.9900000095.
def accuracy(p, y):
    mask = p.ge(0.5).float().reshape(-1)
    return (mask == y).float().mean().item()  # here
