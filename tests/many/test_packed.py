"""Results as they go from one process to another."""

from conflictparse import ArgumentError, Failure, Report
from conflictparse._many._packed import pack, unpack
from report import made


def test_report() -> None:
    """A report comes back equal, down to every digit and place."""
    report = made.report()
    [back] = unpack(pack([report]))

    assert report == back
    assert repr(report) == repr(back)
    assert hash(report.quantities) == hash(getattr(back, "quantities", None))


def test_references() -> None:
    """What results refer to are the very objects of the report again."""
    [report] = unpack(pack([made.report()]))

    assert isinstance(report, Report)
    assert report.quantities[1].whole is report.quantities[0]
    assert report.quantities[0].attribution is report.statements[0]
    assert report.quantities[0].when is report.timestamps[0]


def test_failure() -> None:
    """A failure keeps its error where the error can be sent."""
    [failure] = unpack(pack([Failure(id="a", error=ArgumentError("no"))]))

    assert isinstance(failure, Failure)
    assert isinstance(failure.error, ArgumentError)
    assert str(failure.error) == "no"
