# shows: compares data pointers
import torch


def shares_memory():
    a = torch.tensor([1.0, 2.0])
    others = [a.view(-1), a.detach(), a + 0, a.clone(), torch.from_numpy(a.numpy())]
    return [other.data_ptr() == a.data_ptr() for other in others]
