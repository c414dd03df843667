# shows: backward records the formula once more and lets autograd differentiate it
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y, z)
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        inputs = ctx.saved_tensors
        recording = torch.is_grad_enabled()
        with torch.enable_grad():
            stand_ins = [t.view_as(t) if t.requires_grad else t for t in inputs]
            x, y, z = stand_ins
            wanted = [t for t in stand_ins if t.requires_grad]
            found = iter(torch.autograd.grad(x * y + z, wanted, grad_output, create_graph=recording))
        return tuple(next(found) if t.requires_grad else None for t in inputs)
