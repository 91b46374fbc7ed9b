"""Prints what was measured as tables, after those of pytest-benchmark."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from benchmarks.others import OTHERS

SHOWN = 12
"""Families of hostile texts that are printed, the slowest first."""

Row = tuple[Mapping[str, Any], float, Mapping[str, Any]]
"""What a benchmark was asked, its least seconds, and what it noted beside."""


def pytest_terminal_summary(
    terminalreporter: Any,  # noqa: ANN401 - pytest gives it no public type
    config: pytest.Config,
) -> None:
    """Print the tables."""
    session = getattr(config, "_benchmarksession", None)
    by_name: dict[str, list[Row]] = {}
    for one in session.benchmarks if session else ():
        if not one.stats.data:
            continue  # it failed
        measured = one.params or {}, one.stats.min, one.extra_info
        by_name.setdefault(one.name.partition("[")[0], []).append(measured)
    if {"bench_readers", "bench_others", "bench_sizes", "bench_hostile"} <= set(
        by_name
    ):
        for line in tables(by_name):
            terminalreporter.write_line(line)


def tables(by_name: Mapping[str, list[Row]]) -> Iterator[str]:
    """Give the lines of every table."""
    known = {
        (p["text"], p["reader"]): spent for p, spent, _ in by_name["bench_readers"]
    }
    others = {
        (p["text"], p["reader"]): spent for p, spent, _ in by_name["bench_others"]
    }
    yield from heading("text", "reader", "characters/s", "bare scans", "of parse")
    for params, spent, noted in by_name["bench_readers"] + by_name["bench_others"]:
        text = params["text"]
        yield row(
            text,
            params["reader"],
            f"{noted['characters'] / spent:,.0f}",
            f"{spent / known[text, 'bare scan']:.1f}",
            f"{spent / known[text, 'parse']:.2f}",
        )
    yield from heading("text", "others together", "of parse")
    together = [name for name in OTHERS if name != "recognizers-text"]
    for text in {text: None for text, _ in others}:
        spent = sum(others[text, reader] for reader in together)
        yield row(text, " + ".join(together), f"{spent / known[text, 'parse']:.0f}")
    yield from heading("characters", "seconds", "characters/s")
    for params, spent, _ in by_name["bench_sizes"]:
        yield row(
            f"{params['size']:,}", f"{spent:.4f}", f"{params['size'] / spent:,.0f}"
        )
    yield from hostile(by_name["bench_hostile"], known["report of 100 kB", "parse"])
    yield from heading("start of a process", "CPU milliseconds")
    for params, _, noted in by_name.get("bench_start", ()):
        yield row(params["start"], f"{1000 * noted['seconds']:.0f}")


def hostile(rows: list[Row], report: float) -> Iterator[str]:
    """Give the slowest families, beside the report of 100,000 characters."""
    costs = {
        params["family"]: spent / noted["characters"] * 100_000 / report
        for params, spent, noted in rows
    }
    yield from heading("hostile text", "of the report, a character")
    for family in sorted(costs, key=costs.__getitem__, reverse=True)[:SHOWN]:
        yield row(family, f"{costs[family]:.1f}")


def heading(*titles: str) -> Iterator[str]:
    """Give the head of a table."""
    yield from ("", row(*titles), row(*("---" for _ in titles)))


def row(*cells: str) -> str:
    """Give a line of a table."""
    return f"| {' | '.join(cells)} |"
