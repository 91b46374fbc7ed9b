"""The page of a report in headless Chromium: `nox -s browser`."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import conflictparse
from conflictparse import Report
from report import made

WHERE = "nox -s browser installs it"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PHONE = 375
READABLE = 4.5
"""The contrast that WCAG 2 AA asks of text."""

HOSTILE = (
    "<script>window.hit=1</script> <img src=x onerror=window.hit=2>\r\n"
    "“</mark><svg onload=window.hit=3> 12 people were killed,” said "
    "Minister \"onmouseover=window.hit=4 <a href='javascript:window.hit=5'>Varo</a>. "
    "</style><script>window.hit=6</script> 👩🏽‍⚕️ At least five nurses were injured on "
    "Monday, --></article> javascript:alert(1) said. \x00\ud800 \u202e שלום "
)
CLAIMS = (
    "Shelling kills at least 14, officials say\n\n"
    "At least 14 villagers, including three children, were killed on Monday, the "
    "Kestan Health Ministry said on Tuesday. The Oskar Army denied claims that its "
    "guns had killed 14 civilians. The Varo agency quoted the mayor as saying that "
    "five policemen had been killed. Unconfirmed reports said that 40 people were "
    "missing."
)


def read(text: str) -> Report:
    """Read a report of one day."""
    return conflictparse.parse(text, published="2022-09-13")


REPORTS = {
    "claims": read(CLAIMS),
    "hostile": attrs.evolve(read(HOSTILE), id="</title><script>window.hit=7</script>"),
    "made": made.report(),
    "nothing": read(""),
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Start Chromium once."""
    playwright = pytest.importorskip("playwright.sync_api", reason=WHERE)
    if CHROMIUM is None:
        pytest.skip("chromium is missing: apt-get install chromium")
    with playwright.sync_playwright() as engine:
        started = engine.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Any]:  # noqa: ANN401 - as imported
    """Give a function that opens a report's page, and close all of them."""
    opened = []

    def open_(name: str, **options: Any) -> Any:  # noqa: ANN401 - a page of Playwright
        path = tmp_path / f"{name}.html"
        path.write_text(REPORTS[name].to_html(), encoding="utf-8", newline="")
        context = browser.new_context(**options)
        page = context.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("dialog", lambda dialog: page.asked.append(dialog.message))
        page.goto(path.as_uri())
        opened.append(context)
        return page

    yield open_
    for context in opened:
        context.close()


def shown(text: str) -> str:
    """Give a text as HTML can hold it."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]", "\ufffd", text)


@pytest.mark.parametrize("name", REPORTS)
class TestText:
    """The article and its marks."""

    def test_is_the_text(self, show: Any, name: str) -> None:  # noqa: ANN401
        """What stands in the article is the text, code point for code point."""
        text = show(name).evaluate("document.querySelector('article').textContent")

        assert shown(REPORTS[name].text) == text

    def test_marks_stand_at_their_offsets(self, show: Any, name: str) -> None:  # noqa: ANN401
        """Counting code points from the start leads to the words of each mark."""
        found = show(name).evaluate(
            """() => {
                const article = document.querySelector('article')
                return [...article.querySelectorAll('mark')].map(mark => {
                    const range = document.createRange()
                    range.setStart(article, 0)
                    range.setEndBefore(mark)
                    return [
                        +mark.dataset.start, +mark.dataset.end,
                        [...range.toString()].length, mark.textContent,
                    ]
                })
            }"""
        )

        for start, end, place, words in found:
            assert start == place
            assert shown(REPORTS[name].text[start:end]) == words

    def test_every_fact_is_marked(self, show: Any, name: str) -> None:  # noqa: ANN401
        """Each fact covers exactly the marks that name it."""
        report = REPORTS[name]
        found = show(name).evaluate(
            "[...document.querySelectorAll('mark')].map(mark =>"
            " [mark.dataset.ids, +mark.dataset.start, +mark.dataset.end])"
        )
        places: dict[str, list[int]] = {}
        for ids, start, end in found:
            for each in ids.split():
                places.setdefault(each, []).extend((start, end))
        expected = {}
        facts: dict[str, Any] = {
            "q": report.quantities,
            "t": report.timestamps,
            "s": report.statements,
        }
        for letter, several in facts.items():
            for number, fact in enumerate(several, 1):
                spans = getattr(fact, "segments", (fact.span,))
                expected[f"{letter}{number}"] = spans[0].start, spans[-1].end

        assert expected == {one: (min(at), max(at)) for one, at in places.items()}


@pytest.mark.parametrize("name", REPORTS)
class TestSafety:
    """A report may hold anything."""

    def test_runs_nothing(self, show: Any, name: str) -> None:  # noqa: ANN401
        """No script, no handler, no link that runs, whatever stands in the text."""
        page = show(name)
        page.mouse.move(200, 200)
        page.keyboard.press("Tab")

        assert page.evaluate("window.hit") is None
        assert 0 == page.locator("script, img, iframe, object, embed, base").count()
        assert [] == page.evaluate(
            "[...document.querySelectorAll('*')].flatMap(one => [...one.attributes])"
            ".filter(one => one.name.startsWith('on')"
            " || /^\\s*javascript:/i.test(one.value)).map(one => one.name)"
        )

    def test_asks_for_nothing(self, show: Any, name: str) -> None:  # noqa: ANN401
        """One file: nothing is fetched, and every link stays on the page."""
        page = show(name)
        hrefs = page.evaluate(
            "[...document.querySelectorAll('[href]')].map(a => a.getAttribute('href'))"
        )

        assert [page.url] == page.asked
        assert all(href.startswith("#") for href in hrefs)

    def test_labels(self, show: Any, name: str) -> None:  # noqa: ANN401
        """Marks are described, links lead somewhere, drawings are named."""
        page = show(name)
        missing = page.evaluate(
            """() => {
                const all = selector => [...document.querySelectorAll(selector)]
                const ids = all('[id]').map(one => one.id)
                const wanted = [
                    ...all('mark').flatMap(
                        one => one.getAttribute('aria-describedby').split(' ')),
                    ...all('a[href]').map(one => one.getAttribute('href').slice(1)),
                ]
                return [
                    wanted.filter(id => !ids.includes(id)),
                    ids.filter((id, k) => ids.indexOf(id) !== k),
                    all('svg').filter(svg => svg.getAttribute('role') !== 'img'
                        || !svg.querySelector('title')).length,
                ]
            }"""
        )

        assert [[], [], 0] == missing


class TestReading:
    """What a reader does."""

    def test_underlines_have_lanes(self, show: Any) -> None:  # noqa: ANN401
        """Where facts overlap each has a line of its own, below the other."""
        mark = show("claims").locator('mark[data-ids="s2 q2"], mark[data-ids="q2 s2"]')
        images, places = mark.first.evaluate(
            "m => [getComputedStyle(m).backgroundImage.match(/gradient/g).length,"
            " getComputedStyle(m).backgroundPosition.split(',')]"
        )

        assert 2 == images
        assert 2 == len({place.strip() for place in places})

    def test_doubt_is_a_broken_line(self, show: Any) -> None:  # noqa: ANN401
        """What is denied or not confirmed is drawn otherwise."""
        page = show("claims")
        denied = page.locator("mark.denied").first

        assert "repeating" in denied.evaluate(
            "m => getComputedStyle(m).backgroundImage"
        )

    def test_keyboard(self, show: Any) -> None:  # noqa: ANN401
        """Tab leads from fact to fact, and each shows its reading in sight."""
        page = show("claims")
        page.keyboard.press("Tab")
        readings = []
        for _ in range(3):
            focused = page.locator("mark:focus")
            content, bottom = focused.evaluate(
                "m => { const s = getComputedStyle(m, '::after');"
                " return [s.content, parseFloat(s.bottom)] }"
            )
            readings.append(content)
            assert bottom >= 0
            page.keyboard.press("Tab")

        assert "officials" in readings[0]
        assert "killed: 14 or more" in readings[1]
        assert "Kestan Health Ministry" in readings[2]

    def test_pointer(self, show: Any) -> None:  # noqa: ANN401
        """The reading under the pointer is shown, and no other."""
        page = show("claims")
        mark = page.locator("mark.denied").first
        mark.hover()

        assert "denied" in mark.evaluate("m => getComputedStyle(m, '::after').content")
        assert 1 == page.evaluate(
            "[...document.querySelectorAll('mark')].filter(m =>"
            " getComputedStyle(m, '::after').content !== 'none').length"
        )

    def test_names_the_speaker(self, show: Any) -> None:  # noqa: ANN401
        """Before the words stands who says them, outside the text."""
        chips = show("claims").evaluate(
            "[...document.querySelectorAll('mark[data-voice]')].map("
            "m => getComputedStyle(m, '::before').content)"
        )

        assert any("Oskar Army: deny" in chip for chip in chips)
        assert any("mayor" in chip for chip in chips)

    @pytest.mark.parametrize("name", REPORTS)
    def test_on_a_phone(self, show: Any, name: str) -> None:  # noqa: ANN401
        """Nothing sticks out, letters are of reading size, the panel comes after."""
        page = show(name, viewport={"width": PHONE, "height": 700})
        width, size, below = page.evaluate(
            """() => {
                const one = name => document.querySelector(name)
                const box = name => one(name).getBoundingClientRect()
                return [
                    document.documentElement.scrollWidth,
                    parseFloat(getComputedStyle(one('article')).fontSize),
                    box('aside').top >= box('article').bottom,
                ]
            }"""
        )

        assert width <= PHONE
        assert size >= 16
        assert below

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_contrast(self, show: Any, scheme: str) -> None:  # noqa: ANN401
        """Text and every colour of a speaker can be read on their ground."""
        page = show("claims", color_scheme=scheme)
        names = ["ink", "soft", "q", "t", "vx", *(f"v{k}" for k in range(8))]
        colours = page.evaluate(
            "names => { const s = getComputedStyle(document.documentElement);"
            " return names.map(n => s.getPropertyValue('--' + n).trim()) }",
            ["paper", "panel", *names],
        )
        paper, panel, *inks = map(luminance, colours)

        assert (paper > 0.5) == (scheme == "light")
        for name, ink in zip(names, inks, strict=True):
            assert contrast(ink, paper) >= READABLE, name
            assert contrast(ink, panel) >= READABLE - 0.5, name

    def test_print(self, show: Any) -> None:  # noqa: ANN401
        """On paper nothing floats, and the panel is there."""
        page = show("claims")
        page.emulate_media(media="print")
        page.locator("mark[tabindex]").first.focus()
        floating = page.evaluate(
            "getComputedStyle(document.querySelector('mark:focus'), '::after').display"
        )

        assert "none" == floating
        assert page.locator("aside h2").first.is_visible()


def luminance(colour: str) -> float:
    """Give the relative luminance of "#rrggbb", after WCAG 2."""
    shares = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4
        for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: float, other: float) -> float:
    """Give the contrast of two luminances."""
    low, high = sorted((one, other))
    return (high + 0.05) / (low + 0.05)
