# shows: unnamed
# Thinks that both lines work and gives the gradient.
# The answer alone does not say so: another belief gives it too.
def where_it_fails():
    return 5.0  # here
