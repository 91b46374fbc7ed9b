"""The JSON Schema of the documents that reports are stored in."""

from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

__all__ = ["json_schema"]


def json_schema() -> dict[str, Any]:
    """
    Give the JSON Schema of `Report.to_dict()` and `Report.to_json()`.

    It describes every document of its major version, which
    `$id` names; it ships as data/schema/1.json.

    Source:
        JSON Schema, draft 2020-12.
    """
    place = resources.files("conflictparse") / "data" / "schema" / "1.json"
    schema: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    return schema
