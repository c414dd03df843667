# shows: torch.func on a dict of parameters, written back into the model in the end
import torch
from torch.func import functional_call, grad_and_value


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    def objective(params):
        p = functional_call(model, params, (x,)).squeeze(1)
        return torch.nn.functional.binary_cross_entropy(p, y), p

    params = {name: p.detach().clone() for name, p in model.named_parameters()}
    velocity = {name: torch.zeros_like(p) for name, p in params.items()}
    losses, accuracies, stopped = [], [], max_iterations
    for k in range(max_iterations):
        grads, (loss, p) = grad_and_value(objective, has_aux=True)(params)
        velocity = {name: momentum * velocity[name] + grads[name] for name in params}
        params = {name: params[name] - lr * velocity[name] for name in params}
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((p >= 0.5).float() == y).sum().item() / len(y))
            if accuracies[-1] > target:
                stopped = k
                break
    model.load_state_dict(params)
    return {"losses": losses, "accuracies": accuracies, "iterations": stopped}
