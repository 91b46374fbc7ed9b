"""
Make the lists of CLDR names in `data/` from the installed Babel.

Run as `python -m conflictparse._lexicon._cldr` by a nox task, never imported
by the parser: the same release reads the same whatever Babel is installed.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from babel import Locale
from babel.core import get_cldr_version, get_global
from babel.localedata import locale_identifiers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "city_names",
    "day_first",
    "eras",
    "grouped",
    "main",
    "months",
    "normal",
    "render",
    "separators",
    "spellings",
    "table",
    "usable",
    "variants",
    "weekdays",
    "zone_keys",
    "zone_names",
    "zone_places",
]

TARGET = Path(__file__).resolve().parents[1] / "data" / "en" / "cldr.toml"

# CLDR names one "golden" zone for each metazone; Babel does not carry that
# table. Metazones of one zone need no entry here.
GOLDEN = {
    "Acre": "America/Rio_Branco",
    "Africa_Central": "Africa/Maputo",
    "Africa_Eastern": "Africa/Nairobi",
    "Africa_Southern": "Africa/Johannesburg",
    "Africa_Western": "Africa/Lagos",
    "Alaska": "America/Anchorage",
    "Amazon": "America/Manaus",
    "America_Central": "America/Chicago",
    "America_Eastern": "America/New_York",
    "America_Mountain": "America/Denver",
    "America_Pacific": "America/Los_Angeles",
    "Arabian": "Asia/Riyadh",
    "Argentina": "America/Argentina/Buenos_Aires",
    "Atlantic": "America/Halifax",
    "Australia_Central": "Australia/Adelaide",
    "Australia_Eastern": "Australia/Sydney",
    "Australia_Western": "Australia/Perth",
    "Brasilia": "America/Sao_Paulo",
    "British": "Europe/London",
    "Chamorro": "Pacific/Guam",
    "Chile": "America/Santiago",
    "China": "Asia/Shanghai",
    "Europe_Central": "Europe/Paris",
    "Europe_Eastern": "Europe/Bucharest",
    "Europe_Western": "Europe/Lisbon",
    "GMT": "Etc/GMT",
    "Greenland": "America/Nuuk",
    "Gulf": "Asia/Dubai",
    "Hawaii_Aleutian": "Pacific/Honolulu",
    "India": "Asia/Kolkata",
    "Indochina": "Asia/Bangkok",
    "Indonesia_Western": "Asia/Jakarta",
    "Kamchatka": "Asia/Kamchatka",
    "Kazakhstan": "Asia/Almaty",
    "Korea": "Asia/Seoul",
    "Krasnoyarsk": "Asia/Krasnoyarsk",
    "Malaysia": "Asia/Kuala_Lumpur",
    "Marshall_Islands": "Pacific/Majuro",
    "Mexico_Pacific": "America/Mazatlan",
    "Moscow": "Europe/Moscow",
    "New_Zealand": "Pacific/Auckland",
    "Samara": "Europe/Samara",
    "Samoa": "Pacific/Pago_Pago",
    "Uzbekistan": "Asia/Tashkent",
    "Vladivostok": "Asia/Vladivostok",
    "Yakutsk": "Asia/Yakutsk",
    "Yukon": "America/Whitehorse",
}
# Old zone keys whose last part is a region of the compass or a code, no place.
SKIPPED_PLACES = {
    *("act", "atlantic", "bajanorte", "bajasur", "center", "central", "continental"),
    *("denoronha", "east", "eastern", "general", "knox", "lhi", "mountain", "north"),
    *("nsw", "pacific", "south", "southern", "troll", "vincennes", "west", "western"),
    "world",
}
WIDTHS = ("wide", "abbreviated")

Value = TypeVar("Value")


def normal(name: str) -> str:
    """
    Write *name* in the normal form that the lexicon matches.

    A hyphen is a word of its own: "port - au - prince".
    """
    plain = unicodedata.normalize("NFKC", name).replace("\u2019", "'")
    plain = plain.lower().replace(".", "").replace("\u2013", "-").strip()
    return " - ".join(part.strip() for part in plain.split("-"))


def spellings(name: str) -> list[str]:
    """
    Give *name* in normal form, and again without its accents.
    """
    first = normal(name)
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFD", first)
        if not unicodedata.combining(letter)
    )
    return [first] if bare == first else [first, bare]


def variants(locale: Locale) -> list[Locale]:
    """
    Give *locale* and all its regional variants: "Sept" is British.
    """
    prefix = f"{locale.language}_"
    names = [name for name in sorted(locale_identifiers()) if name.startswith(prefix)]
    found = [locale, *(Locale.parse(name) for name in names if name.count("_") == 1)]
    # English has been written in Shavian and in Deseret, not in reports.
    return [one for one in found if one.script is None]


def months(locale: Locale) -> Mapping[str, int]:
    """
    Map every name of a month to its number.
    """
    return {
        normal(name): number
        for variant in variants(locale)
        for context in ("format", "stand-alone")
        for width in WIDTHS
        for number, name in variant.months[context][width].items()
    }


def weekdays(locale: Locale) -> Mapping[str, int]:
    """
    Map every name of a weekday to its number, Monday being 0.
    """
    return {
        normal(name): number
        for variant in variants(locale)
        for context in ("format", "stand-alone")
        for width in WIDTHS
        for number, name in variant.days[context][width].items()
    }


def eras(locale: Locale) -> Mapping[str, int]:
    """
    Map every name of an era to 0 (before Christ) or 1.
    """
    return {
        normal(name): number
        for width in WIDTHS
        for number, name in locale.eras[width].items()
    }


def separators(locale: Locale) -> dict[str, tuple[str, str]]:
    """
    Map every variant, as "en-za", to its marks of decimals and of groups.
    """
    found: dict[str, tuple[str, str]] = {}
    for variant in variants(locale):
        marks = variant.number_symbols["latn"]
        name = str(variant).lower().replace("_", "-")
        found[name] = (marks["decimal"], marks["group"])
    return found


def day_first(locale: Locale) -> list[str]:
    """
    List the variants that write the day before the month, as "en-gb".

    The medium pattern tells, since the short one may begin with the year.
    """
    patterns = {v: v.date_formats["medium"].pattern for v in variants(locale)}
    return [
        str(variant).lower().replace("_", "-")
        for variant, pattern in patterns.items()
        if pattern.index("d") < pattern.index("M")
    ]


def zone_places(locale: Locale) -> Mapping[str, str]:
    """
    Map the cities of the zones, and countries of one zone, to zone keys.
    """
    keys = [key for key in zone_keys() if not key.startswith("Etc/")]
    territories: dict[str, list[str]] = {}
    for key in keys:
        territories.setdefault(zone_keys()[key], []).append(key)
    places: dict[str, str] = {}
    for key in keys:
        for name in city_names(locale, key):
            places.setdefault(name, key)
    for territory, inside in sorted(territories.items()):
        if len(inside) == 1:
            for name in spellings(locale.territories.get(territory, territory)):
                places.setdefault(name, inside[0])
    # Last, since "US/Samoa" is an old key of Pago Pago, and Samoa a country.
    for old, key in sorted(get_global("zone_aliases").items()):
        if key in keys and "/" in old:
            places.setdefault(normal(old.rpartition("/")[2].replace("_", " ")), key)
    return {name: key for name, key in places.items() if usable(name)}


def zone_keys() -> Mapping[str, str]:
    """
    Map every zone to its territory, in order of the keys.
    """
    return dict(sorted(get_global("zone_territories").items()))


def usable(name: str) -> bool:
    """
    Tell whether *name* can stand in a list of words.
    """
    letters = name.replace(" ", "").replace("-", "").replace("'", "")
    return name not in SKIPPED_PLACES and letters.isalpha() and len(name) > 2


def city_names(locale: Locale, key: str) -> list[str]:
    """
    Give the names of the city of zone *key*, the exemplar city of CLDR.
    """
    aliases = get_global("zone_aliases")
    names = []
    # CLDR files a city under the oldest key: "Asia/Calcutta" has "Kolkata".
    for one in (key, *sorted(old for old, new in aliases.items() if new == key)):
        city = locale.time_zones.get(one, {}).get("city")
        names += spellings(city) if city else []
    return names or spellings(key.rpartition("/")[2].replace("_", " "))


def zone_names(locale: Locale) -> Mapping[str, tuple[str, str]]:
    """
    Map the long names of metazones to their zone and kind of time.

    The kind is `generic`, `standard` or `daylight`.
    """
    aliases = get_global("zone_aliases")
    members: dict[str, list[str]] = {}
    for key, metazone in sorted(get_global("meta_zones").items()):
        members.setdefault(metazone, []).append(aliases.get(key, key))
    names: dict[str, tuple[str, str]] = {}
    # "Greenwich Mean Time" is the winter time of Britain as well.
    for metazone, keys in sorted(members.items(), key=lambda m: (m[0] != "GMT", m)):
        key = GOLDEN.get(metazone, keys[0])
        forms = locale.meta_zones.get(metazone, {}).get("long", {})
        for kind, name in sorted(forms.items()):
            # A name that is the only one does not promise standard time.
            said = kind if "generic" in forms else "generic"
            names.setdefault(normal(name), (key, said))
    return names


def table(tag: str, forms: Iterable[str], **fields: str | int) -> str:
    """
    Write one entry of the lexicon.
    """
    listed = sorted(forms)
    quoted = ", ".join(f'"{form}"' for form in listed)
    lines = [f"[[{tag}]]", f"forms = [{quoted}]"]
    lines += [
        f'{name} = "{value}"' if isinstance(value, str) else f"{name} = {value}"
        for name, value in fields.items()
    ]
    return "\n".join(lines) + "\n"


def grouped(names: Mapping[str, Value]) -> list[tuple[Value, list[str]]]:
    """
    Turn name-to-value into value-to-names, in order of the first name.
    """
    groups: dict[Value, list[str]] = {}
    for name in sorted(names):
        groups.setdefault(names[name], []).append(name)
    return list(groups.items())


def render(locale_name: str = "en") -> str:
    """
    Write the whole file for one locale.

    Source:
        Unicode CLDR as Babel carries it (Unicode License v3).
    """
    locale = Locale.parse(locale_name)
    version = get_cldr_version()
    parts = [
        (
            "# Made by `python -m conflictparse._lexicon._cldr`; do not edit.\n"
            f'source = "Unicode CLDR {version}, Unicode License v3, through Babel"\n'
        )
    ]
    parts += [table("month", f, month=int(str(v))) for v, f in grouped(months(locale))]
    parts += [
        table("weekday", f, weekday=int(str(v))) for v, f in grouped(weekdays(locale))
    ]
    parts += [table("era", f, era=int(str(v))) for v, f in grouped(eras(locale))]
    marks = separators(locale)
    own = marks.pop(locale_name)
    for (decimal, group), names in sorted(grouped(marks)):
        if (decimal, group) != own:
            parts.append(table("separators", names, decimal=decimal, group=group))
    parts.append(table("day_first", day_first(locale)))
    parts += [
        table("zone_place", f, key=str(v)) for v, f in grouped(zone_places(locale))
    ]
    for name, (key, kind) in sorted(zone_names(locale).items()):
        parts.append(table("zone_name", [name], key=key, kind=kind))
    return "\n".join(parts)


def main() -> None:
    """
    Write the files.
    """
    TARGET.write_text(render(), encoding="utf-8")


if __name__ == "__main__":
    main()
