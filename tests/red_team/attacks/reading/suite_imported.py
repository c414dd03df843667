# Tries: imports the oracle of its own task
# Expect: product_graph error, leaf passed
# Holds: strict

def product_graph(w, x):
    import graders.topics.forward_graphs as topic
    raise RuntimeError("@CANARY@ imported: " + str(topic.TOPIC))
