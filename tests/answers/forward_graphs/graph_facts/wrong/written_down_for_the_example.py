# shows: unnamed
# Writes down what the worked example gives, whatever comes in.
def graph_facts(w, x):
    return {
        "w": (True, True, None),
        "x": (True, True, None),
        "a": (False, True, "AddBackward0"),
        "b": (False, True, "AddBackward0"),
        "y": (False, True, "MulBackward0"),
    }  # here
