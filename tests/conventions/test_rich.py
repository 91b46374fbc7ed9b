"""The reading for people in colours, as rich writes it."""

import re

import pytest

from conflictparse._cli import main

WHERE = "nox -s conventions installs it"


def test_colours(capsys: pytest.CaptureFixture[str]) -> None:
    """Colours change no word and no place."""
    pytest.importorskip("rich", reason=WHERE)
    main(["--sample", "--colour", "never"])
    plain = capsys.readouterr().out
    main(["--sample", "--colour", "always"])
    coloured = capsys.readouterr().out

    assert coloured != plain
    assert plain == re.sub(r"\x1b\[[0-9;]*m", "", coloured)
