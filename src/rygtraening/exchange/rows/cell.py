"""What a cell of a table can hold, and a row of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

Cell = str | int | float | bool | date | None
Row = Mapping[str, Cell]
