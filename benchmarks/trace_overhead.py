"""What `graders trace` costs: a loop of nn.Linear, 1000 steps, alone and under observation, in turn in one process.

Usage: python benchmarks/trace_overhead.py [ROUNDS]
"""

import statistics
import sys
import time
from collections.abc import Callable

import torch
from torch import nn

from graders.observation.trace import traced

STEPS = 1000


def with_optimizer() -> float:
    """A linear layer trained by SGD; gives the last loss."""
    torch.manual_seed(0)
    x, y = torch.randn(64, 4), torch.randn(64, 1)
    net = nn.Linear(4, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
    for _ in range(STEPS):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(net(x), y)
        loss.backward()
        optimizer.step()
    return loss.item()


def by_hand() -> float:
    """The same, with the update and the clearing written out."""
    torch.manual_seed(0)
    x, y = torch.randn(64, 4), torch.randn(64, 1)
    net = nn.Linear(4, 1)
    for _ in range(STEPS):
        loss = ((net(x) - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            for parameter in net.parameters():
                parameter -= 0.01 * parameter.grad
                parameter.grad = None
    return loss.item()


def seconds(loop: Callable[[], float]) -> tuple[float, float]:
    """CPU seconds of one run, whatever else the machine does, and what it gave."""
    start = time.process_time()
    result = loop()
    return time.process_time() - start, result


def observed(loop: Callable[[], float], detailed: bool) -> tuple[float, float]:
    """The same under observation."""
    with traced(frozenset((__file__,)), {}, detailed=detailed):
        return seconds(loop)


def main(rounds: int) -> None:
    """Print the medians and their ratio, with the results compared."""
    torch.set_num_threads(1)
    for loop in (with_optimizer, by_hand):
        loop()
        for name, detailed in (("graders trace", False), ("in detail, as in grading", True)):
            pairs = [(seconds(loop), observed(loop, detailed)) for _ in range(rounds)]
            assert all(plain[1] == watched[1] for plain, watched in pairs), "observation changed a result"
            plain, watched = (statistics.median(run[0] for run in column) for column in zip(*pairs, strict=True))
            ratio = statistics.median(second[0] / first[0] for first, second in pairs)
            print(f"{loop.__name__}, {name}: alone {plain:.3f} s, observed {watched:.3f} s, ratio {ratio:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
