"""`python -m conflictparse`: read one report and print what it says."""

from __future__ import annotations

import sys

from conflictparse._cli import main

__all__: list[str] = []

if __name__ == "__main__":
    sys.exit(main())
