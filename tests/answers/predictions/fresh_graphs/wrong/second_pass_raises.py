# shows: second-backward-always-fails
# Every second call of backward in a program is thought to raise unless retain_graph is given.
def fresh_graphs():
    return "error"  # here
