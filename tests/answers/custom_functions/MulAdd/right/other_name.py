# shows: the class has another name and is handed out as MulAdd
import torch


class FusedMultiplyAdd(torch.autograd.Function):
    @staticmethod
    def forward(self, *tensors):
        a, b, c = tensors
        self.save_for_backward(a, b)
        return c + torch.mul(a, b)

    @staticmethod
    def backward(self, upstream):
        a, b = self.saved_tensors
        return upstream.mul(b), upstream.mul(a), upstream


MulAdd = FusedMultiplyAdd
