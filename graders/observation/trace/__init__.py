"""The instrumented run: what a student's code did, fact by fact, each with a line.

Used as ``with traced(files, watched) as trace: ...`` and then ``trace.facts()``. Names of facts (in ``numbers``:
what a message needs; lines as text; ``times`` is how often the same was seen on that line):

- ``gradient-used-twice``: an update used a contribution that an earlier update had used, together with a newer one.
  Line of the update. ``parameter``, ``step`` (updates of this leaf so far), ``grad`` (in the buffer at the update),
  ``grad_before`` (what lay there when this pass began), ``contribution`` (of this pass), ``value_before``,
  ``value_after``, ``first_backward_line``, ``backward_line``, ``adds_up`` (``grad`` is the sum of the two),
  ``updates_alike`` (how many more of this leaf on this line, in the first such fact), ``leaves_cleared`` and
  ``leaves_not_cleared`` (of the leaves of that pass: some cleared is partial zeroing, none is missing zeroing).
- ``root-is-leaf``: the root of a backward pass has no history. ``root``, ``root_shape``, ``updated``
  (``True`` where that leaf is a parameter itself, as in a lesson on dx/dx), ``updates_elsewhere``,
  ``line_ever_had_history``.
- ``root-reused-after-update``: a second pass from one root, a leaf of its graph updated in between.
  ``first_backward_line``, ``update_line``, ``parameter``.
- ``step-before-backward``: an update took place between the forward and the backward of one graph. Line of the
  update; ``backward_line``, ``parameter``, ``step``.
- ``step-without-gradients``: an optimizer stepped with every ``.grad`` None. ``parameters`` (how many),
  ``backward_line`` (of the latest pass, empty where there was none), ``line_ever_used_gradients``, ``ever_updated``
  (whether another step ever moved these parameters), ``passes_in_all``, ``own_passes`` (that had reached these
  parameters so far), ``elsewhere`` (parameters that got gradients and belong to no optimizer), and where it is known
  ``cause`` (detach or torch.tensor), ``cause_file``, ``cause_line``.
- ``cleared-between-backward-and-update``: line of the clearing; ``backward_line``, ``update_line``.
- ``no-update-after-backward``: gradients were computed and nothing ever moved. Line of the last pass.
  ``updates_in_vain``: on how many lines an update moved nothing (no gradients, zeros, a learning rate of zero).
- ``optimizer-misses-leaves``: leaves that get gradients and belong to no optimizer, while it owns some of the same
  shape that never get any, a fact for each such optimizer. Line of its last step. ``missed``, ``idle``, ``shapes``,
  ``leaves`` (how many of each), ``backward_passes`` (that reached those missed), ``alike`` (the shapes of both are the
  same throughout), ``useless`` (nothing that it owns ever got a gradient), ``replaced`` (nothing but the optimizer held
  those idle).
- ``graph-cut``: a tensor that requires grad gave a value without history. ``by`` (item, float, tolist, numpy, detach,
  data, torch.tensor, no_grad), ``of`` (leaf or result), ``reaches``: ``graph`` where the value was then combined with
  recorded tensors, ``root`` where a backward pass started from what it gave, ``returned`` where the result stems from
  it (``trace.returned`` must be told the result), ``copy`` where it became a copy to work with, ``unasked`` where it
  is of a leaf whose gradient nobody asked for beside others, else ``unknown``.
  ``no_grad`` (an operation while recording was off) is told only if it reaches something.
- ``requires-grad-set-late``: ``on`` loss, gradient, update (the new value of a parameter: a legitimate way) or other;
  ``tensor``: result, operand or rebuilt; ``by`` and ``cut_lines``: where its history was lost; ``asked``: its gradient
  was asked for later, as that of a copy to work with.
- ``update-recorded`` and ``leaf-rebound``: an update made a new tensor, with or without a history, that was then used
  in place of the leaf: its ``.grad`` was read in vain, or the backward pass found no graph. Line of the update;
  ``use_line``.
- ``in-place-on-leaf``: torch refused the operation. ``operation``, ``view``, ``shape``.
- ``backward-call``: each call of ``backward`` or ``grad``. ``call``, ``root``, ``root_shape``, ``gradient`` (or none),
  ``retain_graph``, ``create_graph``, ``accumulates``.
- ``grad-read-on-nonleaf`` (``made_by``), ``grad-read-none`` (``requires_grad``), both with ``backward_passes`` so far.
- ``zero-of-a-copy``: a copy of ``.grad`` was set to zero. ``parameter``.
- ``added-to-recorded-gradient``: a pass adds to a ``.grad`` that has a history and is not zero. ``before``.
- ``gradient-without-history``: a pass starts from what was made of gradients that no graph leads to.
  ``create_graph``: whether their passes were told to record themselves.
- ``grad-zeroed-while-recorded``: a pass starts from a gradient that a recorded ``zero_()`` has cut off.
- ``broadcast-n1-n``: ``first_shape``, ``second_shape``, ``result_shape``, ``operation``, ``requires_grad`` (column,
  row, both or none), ``parameter`` (one of them is a leaf that requires grad), ``pairwise`` (every pair may be wanted:
  the column was made by indexing or reshaping since the pass before), ``reduced`` (all pairs were summed up to the root
  of a pass).
- ``sigmoid-twice``: ``operation``, ``shape``. ``softmax-twice``: ``shape``.
- Of scripts alone: ``sum-keeps-graphs`` (``losses``: how many one line has added to a sum after their passes),
  ``root-without-history`` (line of the cut; ``by``, ``backward_line``), ``grad-of-update`` (``.grad`` of what was
  computed from a gradient is None; ``recorded``).
- ``entries-share-memory``: tensors of the returned list lie in one memory. Line on which that memory was first read
  as a gradient. ``entries``, ``shared`` (how many), ``of`` (gradient or other), ``value``.
- ``saved-value-changed``, of ``saved_values_watched`` alone: ``saved``, ``now``, ``forward_line``, ``noticed`` (a
  change that torch counts: without the hooks the pass would raise).
"""

from graders.observation.trace.saved import SavedValues, saved_values_watched
from graders.observation.trace.watching import Trace, traced

__all__ = ["SavedValues", "Trace", "saved_values_watched", "traced"]
