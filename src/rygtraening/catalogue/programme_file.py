"""The fields of a programme file, their bounds, and what they become."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from rygtraening.catalogue.pieces import (
    FileModel,
    Id,
    LongText,
    Sentence,
    Short,
    ShortText,
    SourceFields,
    TextFields,
    Version,
)
from rygtraening.domain.exercise import Exercise, Side
from rygtraening.domain.programme import (
    MOST_HOLD,
    MOST_HOLDS,
    MOST_SET_REST,
    MOST_SETS,
    SET_REST,
    Agreed,
    Part,
    Programme,
)
from rygtraening.domain.text import Text

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""The days of the week, Monday first."""
FIRST_YEAR, LAST_YEAR = 1900, 2999


def _a_date(value: str) -> str:
    try:
        found = datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError as error:
        raise PydanticCustomError("date_parsing", "no date") from error
    if not FIRST_YEAR <= found.year <= LAST_YEAR or value != found.isoformat():
        raise PydanticCustomError("date_parsing", "no date of these times")
    return value


Day = Annotated[
    str,
    Field(strict=True, json_schema_extra={"format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
    AfterValidator(_a_date),
]


def _in_danish(value: Any) -> Any:
    """A note may be written without saying in which language; it is then the same in all."""
    return {"da": value} if isinstance(value, str) else value


def _with_fields(value: Any) -> Any:
    """An exercise about which nothing else is said is its id alone."""
    return value if isinstance(value, dict | list) else {"id": value}


class AgreedFields(FileModel):
    """A dose as agreed with a physiotherapist. The program never steps it up by itself, but lowers it where pain, a
    flare-up or a long time away ask for that."""

    on: Day = Field(
        description="The day it was agreed, as 2026-11-20. A new day here, or another dose, begins it anew.",
        examples=["2026-11-20"],
    )
    amount: int = Field(
        ge=1,
        le=120,
        description="How much: repetitions of a set, seconds of a hold, or minutes, a side. From the lowest "
        "step of the exercise's ladder to its highest; it need not be a step itself.",
        examples=[12],
    )
    tier: int | None = Field(
        default=None,
        ge=0,
        le=7,
        description="Which of the exercise's tiers, counted from 0. Left out: the one its source describes.",
    )
    hold: float | None = Field(
        default=None,
        ge=0,
        le=MOST_HOLD,
        description="Seconds each repetition is held, 0-60, instead of the tier's own. Only for the dose kind "
        "repetitions.",
        examples=[5],
    )
    repetitions: int | None = Field(
        default=None,
        ge=1,
        le=MOST_HOLDS,
        description="How many times it is held, a side, 1-20. Only for the dose kind hold.",
    )
    sets: int = Field(default=1, ge=1, le=MOST_SETS, description="How many sets, 1-10.", examples=[3])
    set_rest: float = Field(
        default=SET_REST, ge=0, le=MOST_SET_REST, description="The rest between two sets, 0-300 seconds.", examples=[60]
    )
    sides: Literal["both", "right", "left"] = Field(
        default="both", description="both, or the only side it is done on; for a diagonal exercise the side of the arm."
    )
    note: Annotated[TextFields, BeforeValidator(_in_danish, json_schema_input_type=Sentence | TextFields)] | None = (
        Field(
            default=None,
            description="What to remember, shown before and during the exercise: at most 400 characters, with da: and "
            "en: below it or as one text.",
        )
    )
    steps_up: bool = Field(
        default=False, description="true where the program may step the dose up from here, as it does otherwise."
    )

    def agreed(self, exercise: Exercise) -> Agreed:
        """The same as a plain value."""
        return Agreed(
            on=date.fromisoformat(self.on),
            tier=exercise.dose.articles_tier if self.tier is None else self.tier,
            amount=self.amount,
            hold=self.hold,
            repetitions=self.repetitions,
            sets=self.sets,
            set_rest=self.set_rest,
            side=None if self.sides == "both" else Side(self.sides),
            note=self.note.text() if self.note else Text(),
            steps_up=self.steps_up,
        )


class PartFields(FileModel):
    """An exercise of the programme, with what is special about it here."""

    id: Id
    start: int | None = Field(
        default=None,
        ge=1,
        le=120,
        description="The step of the exercise's ladder one begins at in this programme, not over its first goal. Left "
        "out: the exercise's own.",
        examples=[8],
    )
    agreed: AgreedFields | None = Field(
        default=None, description="The dose as agreed with a physiotherapist, instead of “start”."
    )

    def part(self, exercise: Exercise) -> Part:
        """The same as a plain value."""
        return Part(exercise, self.start, self.agreed.agreed(exercise) if self.agreed else None)


class ProgrammeFile(FileModel):
    """A programme of rygtraening: which exercises, in which order."""

    id: Id
    version: Version
    name: ShortText = Field(description="What the programme is called, at most 80 characters.")
    about: LongText | None = Field(default=None, description="What it is for, in a few sentences.")
    exercises: list[Annotated[PartFields, BeforeValidator(_with_fields, json_schema_input_type=Id | PartFields)]] = (
        Field(
            min_length=1,
            max_length=20,
            description="The exercises in the order they are done, one a line, 1-20, none twice: their ids, or fields "
            "with id and more.",
            examples=[["kattestraek", "knae-til-bryst"]],
        )
    )
    rest_seconds: float = Field(
        ge=0, le=300, description="The rest between two exercises, 0-300 seconds.", examples=[20]
    )
    ready_seconds: float = Field(
        ge=0, le=120, description="Time to get into the start position, 0-120 seconds.", examples=[10]
    )
    days_per_week: int = Field(ge=2, le=7, description="How many days a week it is meant for, 2-7.", examples=[7])
    days: list[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]] | None = Field(
        default=None,
        min_length=2,
        max_length=7,
        description="The days of the week it is meant for, where they are fixed: as many as days_per_week says.",
        examples=[["mon", "wed", "fri"]],
    )
    made_by: Short | None = Field(
        default=None, description="Who put it together, such as a physiotherapist's name, at most 80 characters."
    )
    source: SourceFields

    def programme(self, parts: Sequence[Part]) -> Programme:
        """The same as a plain value, with the exercises themselves."""
        return Programme(
            id=self.id,
            version=self.version,
            name=self.name.text(),
            about=self.about.text() if self.about else Text(),
            parts=tuple(parts),
            rest_seconds=self.rest_seconds,
            ready_seconds=self.ready_seconds,
            days_per_week=self.days_per_week,
            source=self.source.source(),
            days=tuple(sorted(DAYS.index(day) for day in self.days or ())),
            made_by=self.made_by or "",
        )
