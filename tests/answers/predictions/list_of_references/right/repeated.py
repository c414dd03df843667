# shows: a repeated list
def list_of_references():
    return [0.0] * 3
