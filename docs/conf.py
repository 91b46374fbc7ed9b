"""How the docs are built: `nox -s docs`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import conflictparse

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.application import Sphinx

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

project = "conflictparse"
author = "The conflictparse developers"
copyright = author  # noqa: A001 - the name that Sphinx reads
release = version = conflictparse.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"conflictparse {release}"
html_static_path = ["_static"]
html_css_files = ["notebook.css"]

# A heading of every page can be linked to: limits.md#what-is-not-read.
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]

# Docstrings name what is public as their module does, without an import.
doctest_global_setup = "from conflictparse import *\nfrom conflictparse.export import *"
autodoc_member_order = "bysource"
autodoc_class_signature = "separated"
napoleon_custom_sections = ["Spans", "Units", "Source"]
python_use_unqualified_type_names = True
nitpick_ignore_regex = [
    # The standard library, attrs and Pint: their inventories are on the network,
    # and the build does not go there.
    ("py:.*", r"(attrs?|babel|collections|datetime|decimal|enum|pint|typing)\..*"),
    ("py:.*", r"(pa|pd|pl|pyarrow)\..*"),
    ("py:.*", r"(date|datetime|timedelta|tzinfo|Decimal|Iterable|Iterator|Mapping)"),
    ("py:.*", r"(Any|Callable|Sequence|ValueError|TypeError|optional|pint|regex)"),
    # A public name by its private home, and private names for unions.
    ("py:.*", r"(conflictparse\._.*|By|Cell|Offsets|Prefer|Reading|TableName)"),
    ("py:.*", r"(Path|PlainQuantity|TimezoneArgument|When|WordList|WordSource)"),
]


def make_catalogues(_: "Sphinx") -> None:
    """Write the pages that are made from code, data and the notebook."""
    from catalogue import fields_page, lexica_page, rules_page, tables_page
    from notebook import page

    (HERE / "reference" / "rules.md").write_text(rules_page(), encoding="utf-8")
    (HERE / "reference" / "lexica.md").write_text(lexica_page(), encoding="utf-8")
    tutorial = page(HERE / "tutorial" / "tutorial.ipynb")
    (HERE / "tutorial" / "tutorial.md").write_text(tutorial, encoding="utf-8")
    (HERE / "reference" / "fields.md").write_text(fields_page(), encoding="utf-8")
    (HERE / "reference" / "tables.md").write_text(tables_page(), encoding="utf-8")


def exchange(old: str, new: str) -> "Callable[..., None]":
    """Make a handler that exchanges a letter in the docstrings of attributes."""

    def handler(_: "Sphinx", what: str, *rest: object) -> None:
        lines = rest[-1]
        if what == "attribute" and isinstance(lines, list):
            lines[:] = [line.replace(old, new) for line in lines]

    return handler


def setup(app: "Sphinx") -> None:
    """Make the catalogues before the pages are read, and draw what is read."""
    from pictures import Reading

    app.connect("builder-inited", make_catalogues)
    app.add_directive("reading", Reading)
    # Napoleon, at 500, takes "The dateline: the place, and a date" for a type.
    hidden = "\ue000"
    app.connect("autodoc-process-docstring", exchange(":", hidden), priority=400)
    app.connect("autodoc-process-docstring", exchange(hidden, ":"), priority=600)
