"""A report made by hand with every kind of reference, for the tests of this folder."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

from conflictparse import (
    Anchored,
    Grain,
    Mention,
    Modifier,
    Producer,
    Quantity,
    QuantityKind,
    Relation,
    Rendering,
    Report,
    Role,
    Section,
    SectionKind,
    Span,
    Speaker,
    SpeakerKind,
    SpeechAct,
    Statement,
    StatementForm,
    Status,
    Timestamp,
    TimeType,
    VictimType,
    Zone,
)

TEXT = (
    "<Raid> & reply\r\n"
    "At least 12 people, including three children, were killed at "
    "9:00 a.m. Oskar time (06:00 GMT) on Sept. 13, Deputy Minister Lena Varo said. "
    "“It noted that 2.5 km of road were lost,” she quoted the ministry as saying. "
    "It lasted from 3 to 7 May."
)
OSKAR = timezone(timedelta(hours=3))


def span_of(words: str) -> Span:
    """Find words in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def mention(words: str) -> Mention:
    """Find words in the text, as a mention."""
    return Mention(span=span_of(words), text=words)


def day(words: str, value: str, start: datetime) -> Timestamp:
    """Make a timestamp of one day."""
    return Timestamp(
        type=TimeType.DATE,
        span=span_of(words),
        text=words,
        rule="timestamps.day_of_month",
        value=value,
        start=start,
        end=start + timedelta(days=1),
        grain=Grain.DAY,
        anchored=Anchored.TEXT,
        anchor=span_of("Sept. 13"),
    )


def moment() -> Timestamp:
    """Make the moment in two zones."""
    words = "9:00 a.m. Oskar time (06:00 GMT) on Sept. 13"
    utc = datetime(2022, 9, 13, 6, tzinfo=UTC)
    zone = Zone(text="Oskar time", key="Europe/Moscow", offset=timedelta(hours=3))
    return Timestamp(
        type=TimeType.TIME,
        span=span_of(words),
        text=words,
        rule="timestamps.clock_in_zones",
        value="2022-09-13T09:00+03:00",
        start=utc.astimezone(OSKAR),
        end=utc.astimezone(OSKAR) + timedelta(minutes=1),
        utc=utc,
        grain=Grain.MINUTE,
        zone=zone,
        anchored=Anchored.PUBLISHED,
        renderings=tuple(
            Rendering(span=span_of(said), text=said, zone=its, utc=utc)
            for said, its in (
                ("9:00 a.m. Oskar time", zone),
                ("06:00 GMT", Zone(text="GMT", key="UTC", offset=timedelta())),
            )
        ),
    )


def stretch() -> Timestamp:
    """Make the range with its two ends."""
    ends = (
        day("3", "2022-05-03", datetime(2022, 5, 3)),  # noqa: DTZ001 - no zone known
        day("7 May", "2022-05-07", datetime(2022, 5, 7)),  # noqa: DTZ001
    )
    return Timestamp(
        type=TimeType.DATE,
        span=span_of("from 3 to 7 May"),
        text="from 3 to 7 May",
        rule="timestamps.range_of_days",
        start=ends[0].start,
        end=ends[1].end,
        ends=ends,
        grain=Grain.DAY,
        relation=Relation.SINCE,
        consistent=False,
    )


def statements(when: Timestamp) -> tuple[Statement, Statement]:
    """Make a quotation in which another is quoted, the outer one first."""
    outer = Statement(
        form=StatementForm.DIRECT,
        span=span_of("“It noted that 2.5 km of road were lost,”"),
        text="“It noted that 2.5 km of road were lost,”",
        rule="statements.marks_then_cue",
        content="It noted that 2.5 km of road were lost,",
        quoted=(span_of("“It noted that 2.5 km of road were lost,”"),),
        speakers=(Speaker(mention=mention("she"), name="Lena Varo"),),
        cue=mention("quoted"),
        when=when,
    )
    inner = Statement(
        form=StatementForm.INDIRECT,
        span=span_of("2.5 km of road were lost"),
        text="2.5 km of road were lost",
        rule="statements.noted_that",
        content="2.5 km of road were lost",
        speakers=(
            Speaker(
                mention=mention("the ministry"),
                name="Varo Ministry",
                kind=SpeakerKind.GOVERNMENT,
                country="AM",
                title="Deputy Minister",
            ),
        ),
        via=outer,
        act=SpeechAct.CLAIM,
        status=Status.UNCONFIRMED,
    )
    return outer, inner


def figures(said: Statement, when: Timestamp) -> tuple[Quantity, ...]:
    """Make a whole, its part and a measure."""
    whole = Quantity(
        kind=QuantityKind.KILLED,
        span=span_of("At least 12 people"),
        text="At least 12 people",
        rule="quantities.harm_passive",
        number=mention("12"),
        cue=mention("were killed"),
        low=12,
        value=12,
        modifier=Modifier.AT_LEAST,
        victims=mention("people"),
        place=mention("road"),
        attribution=said,
        when=when,
    )
    part = Quantity(
        kind=QuantityKind.KILLED,
        span=span_of("three children"),
        text="three children",
        rule="quantities.part_after_whole",
        low=3,
        value=3,
        high=3,
        victim_types=(VictimType.CHILD, VictimType.CIVILIAN),
        role=Role.PART,
        whole=whole,
    )
    road = Quantity(
        kind=QuantityKind.MEASURE,
        span=span_of("2.5 km"),
        text="2.5 km",
        rule="quantities.number_then_unit",
        low=Decimal("2.5"),
        value=Decimal("2.5"),
        high=Decimal("2.5"),
        unit="kilometre",
    )
    return whole, part, road


def report() -> Report:
    """Make the report."""
    when = moment()
    said = statements(when)
    return Report(
        text=TEXT,
        id="r-1",
        published=date(2022, 9, 14),
        quantities=figures(said[0], when),
        timestamps=(when, stretch()),
        statements=said,
        sentences=(Span(0, 14), Span(16, len(TEXT))),
        sections=(
            Section(
                kind=SectionKind.TITLE,
                span=span_of("<Raid> & reply"),
                text="<Raid> & reply",
            ),
        ),
        producer=Producer(
            version="0.1.0", ruleset="abc", options=(("timezone", "Asia/Baku"),)
        ),
    )
