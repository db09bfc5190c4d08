"""What is said around the cards of Viden, the same in the window and the terminal."""

from __future__ import annotations

from rygtraening.domain.knowledge import CardAction, KnowledgeSource, Standing
from rygtraening.domain.safety import FlagTier, SafetyTexts
from rygtraening.i18n import _, ngettext
from rygtraening.words.doses import say


def source(source: KnowledgeSource) -> str:
    """A source as it is found, without its address: "Costa et al. (2019): Journal of Pain 20:1267."."""
    author, title, note = say(source.author), say(source.title).rstrip("."), say(source.note)
    year = str(source.year) if source.year is not None else ""
    if author:
        who = f"{author} ({year})" if year else author
        line = f"{who}: {title}."
    else:
        line = f"{title} ({year})." if year else f"{title}."
    return f"{line} {note}".rstrip()


def standing(standing: Standing, sources: int) -> str:
    """How far a card with so many ``sources`` is looked at."""
    if standing is Standing.VERIFIED:
        return ngettext("Found in the source", "Found in the sources", sources)
    return _("Partly our own careful words, waiting for a clinician's review")


def action(action: CardAction) -> str:
    """On the button of a card that leads somewhere."""
    match action:
        case CardAction.FLARE_UP:
            return _("I have a flare-up")
        case CardAction.BRAVE_STEPS:
            return _("Go to Brave steps")
        case CardAction.BREATHING:
            return _("Breathe with the ring")


def often_heard() -> str:
    """Stands over a myth."""
    return _("Myth")


def quoted(text: str) -> str:
    """What others say."""
    return _("“{words}”").format(words=text)


def what_is_known() -> str:
    """Stands over what is known instead."""
    return _("What is known")


def can_try() -> str:
    """Stands over what one can try."""
    return _("What you can try")


def if_one_fits() -> str:
    """Stands over the signs one calls about, after their headline."""
    return _("If you can answer yes to just one of these:")


def sign_holds(safety: SafetyTexts, typed: str) -> bool:
    """Whether everything typed stands in one of the signs one calls about: they are found by their own words too."""
    wanted = typed.casefold().split()
    signs = (say(each.text).casefold() for each in safety.questions if each.tier is FlagTier.CALL_NOW)
    return any(all(word in sign for word in wanted) for sign in signs)


def nothing_found(words: str) -> str:
    """No card holds what was typed."""
    return _("No card has “{words}” in it. Try another word.").format(words=words)
