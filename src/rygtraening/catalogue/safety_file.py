"""The fields of ``resources/safety.yaml``, and what they become."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from rygtraening.catalogue.pieces import FileModel, Id, LongText, ShortText, texts
from rygtraening.domain.safety import FlagTier, Region, SafetyQuestion, SafetyTexts
from rygtraening.domain.text import Text

_TIERS = {
    "call_now": FlagTier.CALL_NOW,
    "same_day": FlagTier.SAME_DAY,
    "within_days": FlagTier.WITHIN_DAYS,
    "advice": FlagTier.ADVICE,
}


class QuestionFields(FileModel):
    """One question, answered yes or no."""

    id: Id
    tier: Literal["call_now", "same_day", "within_days", "advice"]
    text: LongText
    lasting: bool = False


class TierTexts(FileModel):
    """One text for each tier."""

    call_now: LongText
    same_day: LongText
    within_days: LongText
    advice: LongText

    def by_tier(self) -> dict[FlagTier, Text]:
        """The same as plain values."""
        return {tier: getattr(self, name).text() for name, tier in _TIERS.items()}


class RegionFields(FileModel):
    """A health region and the number of its out-of-hours doctor."""

    id: Id
    name: ShortText
    phone: str = Field(min_length=3, max_length=20, pattern="^[0-9]+( [0-9]+)*$")


class SafetyFile(FileModel):
    """The safety questions and what to do."""

    questions: list[QuestionFields] = Field(min_length=1, max_length=60)
    headlines: TierTexts
    actions: TierTexts
    reminder: LongText
    find_doctor: LongText
    disclaimer: LongText
    for_whom: list[LongText] = Field(min_length=1, max_length=12)
    not_for: list[LongText] = Field(min_length=1, max_length=12)
    regions: list[RegionFields] = Field(min_length=1, max_length=20)
    phones_checked: Annotated[date, Field(strict=False)]
    sources: list[LongText] = Field(min_length=1, max_length=60)

    def safety_texts(self) -> SafetyTexts:
        """The same as plain values."""
        return SafetyTexts(
            questions=tuple(
                SafetyQuestion(part.id, _TIERS[part.tier], part.text.text(), part.lasting) for part in self.questions
            ),
            headlines=self.headlines.by_tier(),
            actions=self.actions.by_tier(),
            reminder=self.reminder.text(),
            find_doctor=self.find_doctor.text(),
            disclaimer=self.disclaimer.text(),
            for_whom=texts(self.for_whom),
            not_for=texts(self.not_for),
            regions=tuple(Region(part.id, part.name.text(), part.phone) for part in self.regions),
            phones_checked=self.phones_checked,
            sources=texts(self.sources),
        )
