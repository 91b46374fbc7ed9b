"""The version, where both the package's door and its producer stamp find it."""

from __future__ import annotations

__all__ = ["__version__"]

__version__ = "0.1.0"
