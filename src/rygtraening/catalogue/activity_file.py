"""The fields of a ladder of an everyday movement (``activities/``), their bounds, and what they become."""

from __future__ import annotations

from pydantic import Field

from rygtraening.catalogue.pieces import CaptionText, FileModel, Id, ShortText, SourceFields, TextFields, Version
from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.text import Text


class StepFields(FileModel):
    """One step: something to try."""

    id: Id
    text: CaptionText = Field(
        description="What to try, in a few words: it stands over the step's bar. At most 40 characters, better 28."
    )
    opt_in: bool = Field(
        default=False,
        description="true for a step that is offered only to who has chosen to go above the usual dose. Every step "
        "after it is one too.",
    )

    def step(self) -> ActivityStep:
        """The same as a plain value."""
        return ActivityStep(self.id, self.text.text(), self.opt_in)


class ActivityFile(FileModel):
    """A ladder of rygtraening: an everyday movement somebody would like to dare again, in small steps."""

    id: Id
    version: Version
    order: int = Field(default=50, ge=1, le=99, description="Its place among the ladders: a lower one comes first.")
    name: ShortText = Field(description="What the movement is called, at most 80 characters.")
    about: TextFields = Field(description="What it is about, in a few calm sentences. Promise nothing.")
    steps: list[StepFields] = Field(
        min_length=1,
        max_length=40,
        description="The steps from the easiest to the hardest, 1-40, each with an id of its own.",
    )
    smaller: TextFields | None = Field(default=None, description="How the lowest step can be made smaller still.")
    vary: TextFields | None = Field(
        default=None, description="Another place or time of day to try a step in: suggested, never demanded."
    )
    source: SourceFields

    def activity(self) -> Activity:
        """The same as a plain value."""
        return Activity(
            id=self.id,
            name=self.name.text(),
            about=self.about.text(),
            steps=tuple(part.step() for part in self.steps),
            smaller=self.smaller.text() if self.smaller else Text(),
            vary=self.vary.text() if self.vary else Text(),
            source=self.source.source(),
            version=self.version,
            order=self.order,
        )
