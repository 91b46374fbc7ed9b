"""When two names are of one speaker."""

import re
import unicodedata

__all__ = ["same_name"]

TITLES = frozenset(
    re.findall(
        r"\w+",
        """
        a an capt captain col dr gen gov her his its lady lieutenant lord lt maj
        minister miss mr mrs ms premier president prime rep sec secretary sen sgt sir
        spokesman spokesperson spokeswoman the their
        """,
    )
)


def same_name(one: str, other: str) -> bool:
    """
    Tell whether names are alike, or one has the other's last name.

    >>> same_name("Gen. Lena Varo", "Varo’s"), same_name("Lena Varo", "Omar Lenk")
    (True, False)
    """
    if plain(one) == plain(other) != []:
        return True
    return last(one) in plain(other) or last(other) in plain(one)


def plain(name: str) -> list[str]:
    """Give the words of a name without case, accents and 's."""
    letters = unicodedata.normalize("NFKD", re.sub(r"['’]s\b", "", name))
    kept = letters.encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", kept)


def last(name: str) -> str | None:
    """Give the last capitalised word of a name that is no title."""
    words = [" ".join(plain(word)) for word in re.findall(r"\b[A-Z][\w'’-]+", name)]
    return next((word for word in reversed(words) if word not in TITLES), None)
