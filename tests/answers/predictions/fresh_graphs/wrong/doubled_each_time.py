# shows: unnamed
# Takes adding up for doubling.
def fresh_graphs():
    value = 5.0
    answer = []
    for _ in range(3):
        answer.append(value)
        value *= 2  # here
    return answer
