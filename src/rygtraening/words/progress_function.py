"""What the card about everyday life says: what I can do, how sure and how afraid I am, sleep, stress, small wins."""

from __future__ import annotations

from datetime import date

from rygtraening import i18n
from rygtraening.domain.progress import Step
from rygtraening.domain.progress_function import Function, FunctionKind, FunctionNews, Measure, Move, Point, Track
from rygtraening.domain.progress_stretches import Stretch
from rygtraening.i18n import _, ngettext
from rygtraening.words.progress import MISSING
from rygtraening.words.progress_cards import named, nothing_here, slot

LONGEST_WIN = 60
"""Most characters of a small win in the line under the chart; the table has all of it."""


def title() -> str:
    """The name of the card."""
    return _("Everyday life")


def nothing_yet() -> str:
    """What will appear, and how."""
    return _(
        "Once a week you are asked what you can do, how sure you feel and how afraid you are. The answers, and your "
        "small wins, will appear here."
    )


def headline(news: FunctionNews) -> str:
    """The sentence over the card, without a full stop."""
    match news.kind:
        case FunctionKind.NOTHING | FunctionKind.NOTHING_HERE:
            return title()
        case FunctionKind.FEW if not news.weeks:
            return _("Your first answers are here")
        case FunctionKind.FEW:
            return ngettext("{n} week answered so far", "{n} weeks answered so far", news.weeks).format(n=news.weeks)
        case FunctionKind.COMPARED:
            return _compared(news)


def _compared(news: FunctionNews) -> str:
    able = news.moves.get(Measure.ACTIVITY)
    way = 0 if able is None else able.way
    feelings = [words for measure in Measure if (words := _feeling(measure, news.moves.get(measure)))]
    felt = (
        _("{first} and {last}").format(first=feelings[0], last=feelings[1]) if len(feelings) > 1 else "".join(feelings)
    )
    if way > 0:
        text = _("You can do more than in the first weeks, and you are {feelings}") if felt else ""
        text = text or _("You can do more than in the first weeks")
    elif way < 0:
        text = _("You can do less right now than in the first weeks, and you are {feelings}") if felt else ""
        text = text or _("You can do less right now than in the first weeks")
    elif felt:
        text = _("You are {feelings} than in the first weeks")
    else:
        text = _("What you can do and how you feel about it is about as before")
    return text.format(feelings=felt)


def _feeling(measure: Measure, move: Move | None) -> str:
    """After "you are": "surer"; nothing where it is about as before."""
    if move is None or not move.way:
        return ""
    up = move.way > 0
    if measure is Measure.CONFIDENCE:
        return _("surer") if up else _("less sure")
    if measure is Measure.FEAR:
        return _("more afraid") if up else _("less afraid")
    return ""


def detail(shown: Function) -> str:
    """The quiet line under the sentence: the days, and the numbers behind the sentence."""
    news = shown.news
    match news.kind:
        case FunctionKind.NOTHING:
            return nothing_yet()
        case FunctionKind.NOTHING_HERE:
            return nothing_here()
        case FunctionKind.FEW:
            return _("It is still too early to compare: that takes four weeks with answers.")
        case FunctionKind.COMPARED:
            numbers = [
                f"{measure_name(measure)} {i18n.decimal(move.before)}\u00a0→\u00a0{i18n.decimal(move.now)}"
                for measure in Measure
                if (move := news.moves.get(measure)) is not None
            ]
            return " · ".join([named(title(), *_period(shown)), *numbers])


def _period(shown: Function) -> tuple[date, date]:
    slots = shown.slots()
    return (slots[0][0], slots[-1][1]) if slots else (shown.first, shown.last)


def measure_name(measure: Measure) -> str:
    """A measure in one word."""
    match measure:
        case Measure.ACTIVITY:
            return _("activities")
        case Measure.CONFIDENCE:
            return _("confidence")
        case Measure.FEAR:
            return _("fear")
        case Measure.SLEEP:
            return _("sleep")
        case Measure.STRESS:
            return _("stress")


def track_name(track: Track) -> str:
    """What a line is called: the activity in the person's own words, else the measure."""
    return track.name or measure_name(track.measure)


def panel_name(measure: Measure) -> str:
    """What stands over a panel, with the ends of its scale."""
    match measure:
        case Measure.ACTIVITY:
            return _("What I can do (0 cannot, 10 as before the trouble began)")
        case Measure.CONFIDENCE | Measure.FEAR:
            return _("Confidence and fear (0 not at all, 10 very much)")
        case Measure.SLEEP | Measure.STRESS:
            return _("Sleep (10 very well) and stress (10 very much)")


def win_legend() -> str:
    """What the stars are."""
    return _("a small win")


def legend(shown: Function) -> str:
    """What a mark stands for."""
    if shown.step is Step.MONTH:
        return _("Lines are the mean of each month, the shade its lowest to highest")
    return _("Each mark is a week")


def spoken(shown: Function, of: Stretch) -> str:
    """A week or a month in one line."""
    parts = [f"{track_name(track)} {_value(point)}" for track in shown.tracks if (point := track.at(of[0])) is not None]
    wins = shown.wins_of(of)
    if len(wins) == 1:
        parts.append(_("small win: {text}").format(text=_short(wins[0].text)))
    elif wins:
        parts.append(ngettext("{n} small win", "{n} small wins", len(wins)).format(n=len(wins)))
    return slot(*of, month=shown.step is Step.MONTH) + ": " + (" · ".join(parts) or MISSING)


def _value(point: Point) -> str:
    if point.low == point.high:
        return str(point.low)
    return f"{i18n.decimal(point.mean)} ({point.low}–{point.high})"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_WIN else text[: LONGEST_WIN - 1].rstrip() + "…"


def headings(shown: Function) -> tuple[str, ...]:
    """The columns of the table: one for each line, those of earlier activities too."""
    first = _("Month") if shown.step is Step.MONTH else _("Week")
    names = [track_name(track) for track in (*shown.tracks, *shown.earlier)]
    return (first, *(name[:1].upper() + name[1:] for name in names), _("Small wins"))


def rows(shown: Function) -> list[tuple[date, tuple[str, ...]]]:
    """A row a week or month, the newest first."""
    tracks = (*shown.tracks, *shown.earlier)
    values = [{point.first: _value(point) for point in track.points} for track in tracks]
    month = shown.step is Step.MONTH
    found = []
    for of in reversed(shown.slots()):
        cells = [known.get(of[0], MISSING) for known in values]
        wins = " · ".join(win.text for win in shown.wins_of(of)) or MISSING
        found.append((shown.day_of(of), (slot(*of, month=month), *cells, wins)))
    return found
