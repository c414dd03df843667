# shows: no_grad outside with enable_grad inside; detached copies only for a printed line
import torch


@torch.no_grad()
def product_graph(w, x):
    label = f"w = {w.detach().numpy()}, first x = {x.flatten()[0].item():.2f}"
    with torch.enable_grad():
        y = (x + w) * (w + 1)
    assert label
    return y
