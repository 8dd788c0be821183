"""`python -m easeful` does what the `easeful` command does."""

import sys

from easeful.cli import run

sys.exit(run())
