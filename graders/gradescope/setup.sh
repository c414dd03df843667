#!/usr/bin/env bash
# Run once by Gradescope while it builds the image: installs the suite into source/.venv.
set -euo pipefail
cd "${AUTOGRADER_ROOT:-/autograder}/source"

if ! command -v python3 >/dev/null || ! python3 -m pip --version >/dev/null 2>&1; then
  apt-get update
  apt-get install -y --no-install-recommends python3 python3-pip python3-venv
fi

# uv brings a newer Python where the image's own is too old, and takes the build of torch for the CPU.
with_uv() {
  { python3 -m pip install --quiet uv || python3 -m pip install --quiet --break-system-packages uv; } &&
    python3 -m uv venv --clear --python '>=3.11' .venv &&
    python3 -m uv pip install --python .venv/bin/python --torch-backend cpu --editable .
}

with_uv || python3 bootstrap.py
.venv/bin/python -m graders --help >/dev/null
