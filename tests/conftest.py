"""What all tests share: one publication date, and how hard properties are tried."""

import os
from datetime import date

import hypothesis
import pytest

hypothesis.settings.register_profile("default", deadline=None, derandomize=True)
hypothesis.settings.register_profile("thorough", deadline=None, max_examples=2_000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(scope="session")
def published() -> date:
    """Return the day on which every report of the tests was published, a Tuesday."""
    return date(2022, 9, 13)
