# shows: unnamed
# a class that has apply, but no backward that anybody would call
class MulAdd:
    @staticmethod
    def apply(x, y, z):
        return x * y + z  # here

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx
        return grad_output * y, grad_output * x, grad_output
