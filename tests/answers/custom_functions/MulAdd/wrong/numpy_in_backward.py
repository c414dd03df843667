# shows: numpy-breaks-graph
# computed the gradients in NumPy
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y = (t.detach().numpy() for t in ctx.saved_tensors)  # here
        g = grad_output.detach().numpy()
        return torch.as_tensor(g * y), torch.as_tensor(g * x), torch.as_tensor(g)
