# shows: single quotes and a reason beside it
def saved_leaf_moved():
    # mul saved w itself, and w has moved on
    answer = "error"
    return answer
