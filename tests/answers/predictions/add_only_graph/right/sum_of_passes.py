# shows: adds up what each pass brings
def add_only_graph():
    return sum(1.0 for _ in range(3))
