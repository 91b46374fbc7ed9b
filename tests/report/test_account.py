"""Several reports of one event."""

from datetime import UTC, date, datetime

import attrs
import pytest

from conflictparse import QuantityKind, Report, Role, Status, reconcile
from report import made


def report(published: date | None, name: str, count: int) -> Report:
    """Make a report in which one body gives one figure of the dead."""
    base = made.report()
    [speaker] = base.statements[0].speakers
    speaker = attrs.evolve(speaker, name=name)
    said = attrs.evolve(base.statements[0], speakers=(speaker,))
    figure = attrs.evolve(
        base.quantities[1],
        low=count,
        value=count,
        high=count,
        role=Role.TOTAL,
        whole=None,
        attribution=said,
    )
    return attrs.evolve(
        base, published=published, quantities=(figure,), statements=(said,)
    )


EARLY = report(date(2022, 9, 13), "Oskar Army", 12)
LATE = report(datetime(2022, 9, 13, 18, tzinfo=UTC), "Varo Ministry", 40)
UNDATED = report(None, "Varo Ministry", 40)


class TestReconcile:
    """`reconcile()`."""

    def test_orders_by_publication(self) -> None:
        """Days and hours are ordered together; what has no date comes last."""
        account = reconcile([UNDATED, LATE, EARLY])

        assert account.reports == (EARLY, LATE, UNDATED)

    def test_history(self) -> None:
        """Each kind has its claims in order of publication."""
        [history] = reconcile([LATE, EARLY]).history

        assert history.kind is QuantityKind.KILLED
        assert [claim.quantity.value for claim in history.claims] == [12, 40]
        assert [claim.report for claim in history.claims] == [0, 1]

    def test_contradictions(self) -> None:
        """Figures of two speakers that exclude each other stand side by side."""
        [found] = reconcile([EARLY, LATE]).contradictions

        assert [claim.quantity.value for claim in found.claims] == [12, 40]

    def test_same_speaker_updates(self) -> None:
        """A speaker who gives another figure does not contradict itself."""
        later = report(date(2022, 9, 15), "Oskar Army", 15)

        assert reconcile([EARLY, later]).contradictions == ()

    def test_denied_figures_do_not_count(self) -> None:
        """What a report denies contradicts nothing."""
        denied = attrs.evolve(LATE.quantities[0], status=Status.DENIED)
        other = attrs.evolve(LATE, quantities=(denied,))

        assert reconcile([EARLY, other]).contradictions == ()

    def test_tolls(self) -> None:
        """Tolls are over all reports."""

        assert isinstance(reconcile([EARLY]).tolls(), tuple)

    def test_no_reports(self) -> None:
        """No reports give an empty account."""
        account = reconcile([])

        assert (account.reports, account.history) == ((), ())

    def test_what_is_no_report(self) -> None:
        """A text must be read first."""
        with pytest.raises(TypeError, match="reports must hold Report objects"):
            reconcile(["12 dead"])  # type: ignore[list-item] # a caller's mistake
