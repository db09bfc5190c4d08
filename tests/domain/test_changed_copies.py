"""Which copies are kept where some have rows that the disk changed: no whole one ever gives way to one of those."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.backups import DAILY, SPECIAL, Copy, CopyName, Inside, Occasion, kept, may_go

COPENHAGEN = timezone(timedelta(hours=1))
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)

copies = st.lists(
    st.builds(
        lambda occasion, hours, facts, changed: Copy(
            Path("x"),
            CopyName(occasion, NOON + timedelta(hours=hours)),
            1000,
            None if facts == 0 else Inside(facts, 0, changed=changed),
        ),
        st.sampled_from(Occasion),
        st.integers(0, 9000),
        st.integers(0, 9),
        st.integers(0, 2),
    ),
    min_size=1,
    max_size=60,
    unique_by=lambda each: each.name.at,
)


def newest(found: list[Copy]) -> CopyName:
    return max((each.name for each in found), key=lambda name: name.order)


@given(copies)
def test_whole_ones_are_kept_as_if_there_were_no_others(found: list[Copy]) -> None:
    whole = [each for each in found if each.is_whole]
    assert kept(found, COPENHAGEN) & {each.name for each in whole} == kept(whole, COPENHAGEN)


@given(copies)
def test_of_changed_ones_a_few_of_the_newest_stay(found: list[Copy]) -> None:
    changed = [each.name for each in found if each.inside is not None and each.inside.changed]
    keep = kept(found, COPENHAGEN) & set(changed)
    assert len(keep) <= DAILY + SPECIAL
    if changed:
        assert max(changed, key=lambda name: name.order) in keep
        oldest = min(changed, key=lambda name: name.order)
        assert oldest in kept(found, COPENHAGEN, oldest)


@given(copies)
def test_whatever_turns_out_not_to_be_whole_nothing_goes_that_could_not_have_gone(found: list[Copy]) -> None:
    names = [each.name for each in found]
    stays = set(names) - may_go(names, COPENHAGEN, newest(found))
    whole = {each.name for each in found if each.is_whole}
    assert stays & whole <= kept(found, COPENHAGEN, newest(found))


@given(copies)
def test_no_older_copy_takes_the_place_of_a_newer_one(found: list[Copy]) -> None:
    """So a copy need not be read through where only newer ones may go; holding most keeps one more, never fewer."""
    keep = kept(found, COPENHAGEN)
    for each in found:
        newer = [other for other in found if other.name.order >= each.name.order]
        assert keep & {other.name for other in newer} <= kept(newer, COPENHAGEN)
