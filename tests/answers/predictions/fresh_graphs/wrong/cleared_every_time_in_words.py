# shows: retain-graph-makes-accumulate
# Works the derivative out rightly and takes retain_graph for the switch that adds up.
def fresh_graphs():
    w, x = 1.0, 2.0
    slope = (x + w) + (w + 1)
    retain_graph = False
    history, total = [], 0.0
    for _ in range(3):
        total = total + slope if retain_graph else slope
        history.append(total)
    return history  # here
