"""Facts or tolls in a row, which a notebook shows as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, SupportsIndex, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictparse._numbers import Number
    from conflictparse._quantities import Quantity
    from conflictparse._statements import Statement
    from conflictparse._timestamps import Timestamp
    from conflictparse._tolls import Toll

__all__ = ["Listing", "listed"]

Item = TypeVar("Item", bound="Number | Quantity | Statement | Timestamp | Toll")


class Listing(tuple[Item, ...]):
    """
    A tuple in all but one thing: what a notebook shows for it.

    It equals, prints, hashes and unpacks as the tuple of the same items, and a
    slice of it is shown as a table too.
    """

    __slots__ = ()

    @overload
    def __getitem__(self, index: SupportsIndex, /) -> Item: ...
    @overload
    def __getitem__(self, index: slice, /) -> Listing[Item]: ...
    def __getitem__(self, index: SupportsIndex | slice, /) -> Item | Listing[Item]:
        """Give one item, or those of a slice."""
        if isinstance(index, slice):
            return Listing(super().__getitem__(index))
        return super().__getitem__(index)

    def _repr_html_(self) -> str:
        """Give the items as a table, for a notebook."""
        from conflictparse._report._html import listing

        return listing(self)


def listed(items: Iterable[Item]) -> tuple[Item, ...]:
    """
    Give the same items as a listing.

    >>> listed(()) == ()
    True
    """
    return items if isinstance(items, Listing) else Listing(items)
