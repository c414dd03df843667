# shows: unnamed
# the detached name is only for the eye; a itself is changed on purpose
def add_out_of_place(a, x):
    shown = a.detach()
    print("before:", shown)
    a.add_(x)  # here
    return a.clone()
