"""The journal as the person writes in it: what is said last counts, also where the clock was set back since."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from rygtraening.domain.facts import Fact
from rygtraening.domain.ports import FactT
from rygtraening.domain.record import Clearance, SafetyAnswers, SessionRecord
from rygtraening.domain.running import RunningSession
from rygtraening.store.journal import SqliteJournal

INSTANT = timedelta(microseconds=1)
"""What moments are told apart by in the journal."""
OF_A_KIND = (SafetyAnswers, Clearance)
"""Each of these is a subject of its own, and yet the last one said counts."""
_NEWEST_OF = "SELECT max(at_utc) FROM fact WHERE kind = ? AND subject = ? AND id <> ?"
_NEWEST_OF_KIND = "SELECT max(at_utc) FROM fact WHERE kind = ? AND id <> ?"


class WrittenNow(SqliteJournal):
    """A journal that is written in order. Of a subject the newest fact counts; a clock that ran ahead and was set right
    would else make every correction older than what it corrects. Such a fact is kept a microsecond after the last one
    about the same thing; its day stays. Merging is another matter: there each fact keeps its moment."""

    def append(self, *facts: Fact) -> None:
        """Keep new facts and their days' sums, all or none."""
        super().append(*(self._said_last(fact) for fact in facts))

    def save_running(self, running: RunningSession, *facts: Fact) -> None:
        """Keep where the session stands, in place of what was kept before, and new ``facts``, all or none."""
        super().save_running(running, *(self._said_last(fact) for fact in facts))

    def close_session(self, record: SessionRecord | None) -> None:
        """Keep the finished session and forget the running one, both or neither. ``None``: nothing was done."""
        super().close_session(None if record is None else self._said_last(record))

    def _said_last(self, fact: FactT) -> FactT:
        stamp = fact.stamp
        with self._database.reading() as connection:
            if isinstance(fact, OF_A_KIND):
                found = connection.execute(_NEWEST_OF_KIND, (fact.KIND, str(stamp.id)))
            else:
                found = connection.execute(_NEWEST_OF, (fact.KIND, fact.subject, str(stamp.id)))
            newest = found.fetchone()[0]
        if not isinstance(newest, str):
            return fact
        try:
            last = datetime.fromisoformat(newest)
        except ValueError:
            return fact  # a row that is damaged, and is passed over when it is read
        if stamp.at > last:
            return fact
        return replace(fact, stamp=replace(stamp, at=(last + INSTANT).astimezone(stamp.at.tzinfo)))
