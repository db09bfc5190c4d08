"""Every word of the program has its Danish, with the same blanks to fill in, and the compiled file is up to date; and
no text in either language, of the code or of a file, recommends total rest, frightens, scolds or promises no pain."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from rygtraening import paths

ROOT = Path(__file__).resolve().parents[1]
DANISH = paths.bundled("resources") / "locale" / "da" / "LC_MESSAGES" / "rygtraening.po"
BLANK = re.compile(r"\{[^{}]*\}")


@pytest.fixture(scope="module")
def danish() -> Catalog:
    with DANISH.open("rb") as file:
        return read_po(file, locale="da")


def forms(words: str | list[str] | tuple[str, ...] | None) -> list[str]:
    """A message as a list: itself, or its singular and its plural."""
    return [words] if isinstance(words, str) else list(words or ("",))


def messages(catalog: Catalog) -> list[Message]:
    """What has been translated; the header is not a message."""
    return [message for message in catalog if message.id and any(forms(message.string))]


def test_every_word_in_the_code_has_its_danish(danish: Catalog) -> None:
    missing = []
    for file, line, words, _comments, _context in extract_from_dir(ROOT / "src"):
        found = danish.get(forms(words)[0])
        if found is None or found.fuzzy or not all(forms(found.string)):
            missing.append(f"{file}:{line}: {forms(words)[0]}")
    assert missing == []


def test_no_danish_is_left_of_words_that_are_gone(danish: Catalog) -> None:
    used = {forms(words)[0] for _file, _line, words, _comments, _context in extract_from_dir(ROOT / "src")}
    assert [forms(message.id)[0] for message in messages(danish) if forms(message.id)[0] not in used] == []


def test_no_danish_is_a_guess(danish: Catalog) -> None:
    assert [message.id for message in danish if message.fuzzy and message.id] == []
    assert [message.id for message in danish if message.id and not all(forms(message.string))] == []


WRITTEN = sorted(DANISH.parents[2].glob("*/LC_MESSAGES/rygtraening.po"))
"""The words of every language there is; further ones may be half done, but not wrong."""


@pytest.fixture(scope="module", params=WRITTEN, ids=lambda path: path.parents[1].name)
def words(request: pytest.FixtureRequest) -> tuple[Path, Catalog]:
    """The file of one language, and what is in it."""
    path: Path = request.param
    with path.open("rb") as file:
        return path, read_po(file, locale=path.parents[1].name)


def test_the_compiled_words_are_the_written_ones(words: tuple[Path, Catalog]) -> None:
    path, catalog = words
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    assert path.with_suffix(".mo").read_bytes() == compiled.getvalue(), "run `make words`"


PERCENT = re.compile(r"%(?:\([a-z]+\))?[a-z\d]")
EDGE = re.compile(r"^\s*|\s*$")


def blanks(text: str) -> set[str]:
    """What is filled in, in either way of writing it."""
    return {*BLANK.findall(text), *PERCENT.findall(text)}


def test_what_is_filled_in_is_the_same_in_every_language(words: tuple[Path, Catalog]) -> None:
    wrong = []
    for message in messages(words[1]):
        allowed = set().union(*map(blanks, forms(message.id)))
        said = [blanks(text) for text in forms(message.string) if text]
        # The form of a single thing may say "one" in place of a number; the last form names everything.
        if any(not each <= allowed for each in said) or said[-1] != allowed:
            wrong.append(forms(message.id)[0])
    assert wrong == []


def test_words_begin_and_end_with_the_same_blanks_and_lines(words: tuple[Path, Catalog]) -> None:
    assert [
        message.id
        for message in messages(words[1])
        for text in forms(message.string)
        if text and EDGE.findall(text) != EDGE.findall(forms(message.id)[0])
    ] == []


def test_a_plural_has_as_many_forms_as_its_language(words: tuple[Path, Catalog]) -> None:
    catalog = words[1]
    plurals = [message for message in messages(catalog) if isinstance(message.id, tuple | list)]
    assert [message.id for message in plurals if len(forms(message.string)) != catalog.num_plurals] == []
    assert [message.id for message in plurals if len([text for text in forms(message.string) if text]) == 1] == []


def test_days_months_and_figures_are_written_as_the_program_reads_them(words: tuple[Path, Catalog]) -> None:
    catalog = words[1]
    for message, count in (
        ("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", 12),
        ("Mon Tue Wed Thu Fri Sat Sun", 7),
    ):
        assert len(said_in(catalog, message).split()) == count, said_in(catalog, message)
    assert re.fullmatch(r"1\D5", said_in(catalog, "1.5"))
    assert sorted(re.findall("[A-Za-z]+", said_in(catalog, "dd/MM/yyyy"))) == ["MM", "dd", "yyyy"]
    assert not said_in(catalog, "(the name of this language)").startswith("(")


def said_in(catalog: Catalog, message: str) -> str:
    """A message in the language, or itself where it is not translated yet."""
    found = catalog.get(message)
    return str(found.string or message) if found is not None else message


# What is said, and how: no text recommends total rest, frightens, scolds or promises no pain.
FORBIDDEN = {
    "total rest": (
        r"sengeleje",
        r"(bliv\w*|hold\w*|læg dig) (i )?sengen",
        r"(bliv\w*|lig\w*) (helt )?(liggende|stille|i ro)",
        r"hvil (dig|ryggen|ud|helt)",
        r"(total|fuldstændig|fuld|komplet|absolut)\w* (hvile|ro|inaktivitet)",
        r"(helt|fuldstændig) i ro",
        r"undgå (al |enhver )?(bevægelse|aktivitet|træning|at (bevæge|bøje|løfte|træne)\w*)",
        r"(hold op|stop) med at (bevæge|røre|træne)\w*",
        r"(bevæg|rør) dig ikke",
        r"(bed|total|complete|absolute|full) ?-?rest",
        r"(stay|keep|remain|rest) (to |in )(your )?bed",
        r"(lie|lying|keep|stay) (quite |completely |perfectly )?still",
        r"rest (your back|yourself|completely|fully|until)",
        r"(avoid|stop) (all |any )?(mov(ing|ement)|activity|bending|lifting|exercis\w+)",
        r"do(n't| not) (move|bend|lift)",
    ),
    "frightens": (
        r"(be)?skad(e\w*|ig\w*)",
        r"\w+skade\w*",
        r"(ned)?slid(t|te|s|gigt)?",
        r"forkert\w*",
        r"(livs)?farlig\w*",
        r"fare(n|r)?",
        r"ødelæg\w*|ødelagt\w*",
        r"(gå|gået|går) i stykker",
        r"skrøbelig\w*",
        r"(dårlig|svag|ustabil) (ryg|bruskskive)\w*",
        r"invalid\w*|kørestol\w*|lammelse\w*",
        r"risiker\w*|på egen risiko",
        r"injur\w+",
        r"damag\w+",
        r"wear and tear|worn|degenerat\w+",
        r"wrong\w*",
        r"danger\w*",
        r"harm(s|ed|ful|ing)?",
        r"hurt yourself",
        r"broken",
        r"fragile|(bad|weak|unstable) back",
        r"paraly\w+|wheelchair|cripple\w*",
    ),
    "scolds": (
        r"du (skal|må hellere|er nødt til|burde|bør)",
        r"burde",
        r"doven\w*|dovn\w*",
        r"du (har )?(glemt|glemte|missede|misset|forsømt|forsømte|sprang over|fejlede|svigtede)",
        r"(missede|forsømte|glemte) (dag|dage|træning|træninger)",
        r"(?<!ikke noget at )indhent\w*|(er|kommer|kom|kommet|ligger) bagud",
        r"skam(me)? dig|skuff\w+|undskyldning\w*|tag dig sammen|din egen skyld|dårlig samvittighed",
        r"mislykke\w*|nederlag",
        r"you (must|ought|have to|need to|should|had better|failed|forgot|missed|skipped|neglected)",
        r"(missed|skipped|forgotten) (a )?(day|days|session|sessions|training)",
        r"laz(y|iness)|asham\w+|shame|guilt\w*|disappoint\w+|(no|poor) excuse\w*|your (own )?fault",
        r"(?<!nothing to )catch(ing)? up|fall(en|ing)? behind|streak\w*",
    ),
    "promises no pain": (
        r"smertefri\w*",
        r"(uden|ingen|fri for) smerter?",
        r"(slip|slippe|kom|komme) af med (smerte|det onde)\w*",
        r"smerte(n|r|rne)? (vil )?(forsvinde\w*|går væk|holder op)",
        r"helbrede(r|s|t|lse)?|kurer(er|e|et)?|garanter\w*|garanti\w*|lover",
        r"bliver? (helt )?(rask|smertefri)",
        r"pain-?( )?free|free (of|from) pain",
        r"(no|without|zero|end of|rid of) (your |the |any )?pain",
        r"pain (will )?(disappear|vanish|go(es)? away)\w*",
        r"cur(e|es|ed|ing)|heals?|healed|healing|guarantee\w*|promis\w+",
    ),
}
BAD = {
    kind: re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE) for kind, patterns in FORBIDDEN.items()
}

ZERO = "What 0 on the scale means: asked, not promised."
ALLOWED = (
    ("rygtraening.po", "0 er ingen smerte", ZERO),
    ("rygtraening.po", "0 ingen smerte", ZERO),
    ("rygtraening.po", "0 is no pain", ZERO),
    ("rygtraening.po", "0 no pain", ZERO),
    ("how_it_chooses.yaml", "0 (ingen smerte)", ZERO),
    ("how_it_chooses.yaml", "0 (no pain)", ZERO),
    ("help.yaml", "0 (ingen smerte)", ZERO),
    ("help.yaml", "0 (no pain)", ZERO),
    ("", "Eksperternes guide til smertefrihed", "The name of the article the exercises come from."),
    ("how_it_chooses.yaml", "ikke nødvendigvis at blive smertefri", "Says that it is not the aim."),
    ("how_it_chooses.yaml", "not necessarily to be pain-free", "Says that it is not the aim."),
    ("how_it_chooses.yaml", "Råder dig til at holde dig helt i ro", "Stands under: the program never does this."),
    ("how_it_chooses.yaml", "Advises you to keep completely still", "Stands under: the program never does this."),
    ("how_it_chooses.yaml", "bedre end sengeleje", "Advised against."),
    ("how_it_chooses.yaml", "better than bed rest", "Advised against."),
    ("rygtraening.po", "does not mean that anything is broken", "Takes a fear away."),
    ("rygtraening.po", "does not mean that anything in it is harmed", "Takes a fear away."),
    ("rygtraening.po", "is damaged and cannot be read", "About a file."),
    ("rygtraening.po", "the damaged file", "About a file."),
    ("rygtraening.po", "Loggen {path} er gået i stykker", "About a file."),
    ("rygtraening.po", "what is wrong with the files", "About files."),
    ("rygtraening.po", "what is wrong in exercise files", "About files."),
    ("rygtraening.po", "Something went wrong in the program", "About the program."),
)
"""Where it stands (``""`` is everywhere), the words that may stand there, and why. Nothing else may."""


def unkind(text: str, where: str = "") -> list[tuple[str, str]]:
    """What ``text`` says that nobody should read here: of which kind, and the words."""
    for place, words, _reason in ALLOWED:
        if place in ("", where):
            text = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", "—", text)
    return [(kind, found[0]) for kind, pattern in BAD.items() for found in pattern.finditer(text)]


def yaml_texts(value: Any) -> Iterator[str]:
    """Every text for the person in a file: what stands under ``da`` or ``en``."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("da", "en") and isinstance(inner, str):
                yield " ".join(inner.split())
            else:
                yield from yaml_texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from yaml_texts(inner)


def every_text() -> Iterator[tuple[str, str]]:
    """Every text of the program in both languages, and the name of its file."""
    with DANISH.open("rb") as file:
        for message in messages(read_po(file, locale="da")):
            for text in (*forms(message.id), *forms(message.string)):
                yield DANISH.name, text
    files = [*paths.bundled("exercises").rglob("*.yaml"), *paths.bundled("resources").glob("*.yaml")]
    for path in sorted(files):
        for text in yaml_texts(yaml.safe_load(path.read_text(encoding="utf-8"))):
            yield path.name, text


def test_no_text_recommends_rest_frightens_scolds_or_promises() -> None:
    found = [
        f"{where}: {kind}: “{words}” in: {text}" for where, text in every_text() for kind, words in unkind(text, where)
    ]
    assert found == []


def test_the_texts_are_all_read() -> None:
    per_file = Counter(where for where, _text in every_text())
    assert per_file["rygtraening.po"] > 800
    assert per_file["kattestraek.yaml"] > 40
    assert per_file["laend-basis.yaml"] > 4
    assert per_file["safety.yaml"] > 80
    assert per_file["how_it_chooses.yaml"] > 300
    assert per_file["knowledge.yaml"] > 200


def test_everything_that_is_allowed_is_still_said_somewhere() -> None:
    texts = list(every_text())
    assert [
        words
        for place, words, _reason in ALLOWED
        if not any(words in text and place in ("", where) for where, text in texts)
    ] == []


def test_what_is_allowed_in_one_file_is_not_allowed_in_another() -> None:
    assert unkind("Bevægelse er bedre end sengeleje.", "how_it_chooses.yaml") == []
    assert unkind("Bevægelse er bedre end sengeleje.", "safety.yaml") == [("total rest", "sengeleje")]


def test_an_allowed_word_does_not_excuse_the_rest_of_its_sentence() -> None:
    text = "0 er ingen smerte, og snart er du smertefri."
    assert unkind(text, "rygtraening.po") == [("promises no pain", "smertefri")]
    assert unkind("Du får 0 ingen smerter.", "rygtraening.po") == [("promises no pain", "ingen smerter")]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("total rest", "Bliv i sengen, til det er gået over."),
        ("total rest", "Et par dages sengeleje er en god idé."),
        ("total rest", "Hvil dig i dag."),
        ("total rest", "Bliv liggende så længe som muligt."),
        ("total rest", "Hold ryggen helt i ro."),
        ("total rest", "Undgå at bøje dig."),
        ("total rest", "Undgå al bevægelse i dag."),
        ("total rest", "Stop med at træne."),
        ("total rest", "Stay in bed today."),
        ("total rest", "Bed rest helps."),
        ("total rest", "Rest your back until it is better."),
        ("total rest", "Lie completely still."),
        ("total rest", "Avoid bending."),
        ("frightens", "Du kan skade din ryg."),
        ("frightens", "Det giver en rygskade."),
        ("frightens", "Skiven er slidt."),
        ("frightens", "Du gør det forkert."),
        ("frightens", "Det er farligt at løfte."),
        ("frightens", "Her er der FARE for ryggen."),
        ("frightens", "Ryggen kan gå i stykker."),
        ("frightens", "Du har en dårlig ryg."),
        ("frightens", "You may injure your back."),
        ("frightens", "This can damage a disc."),
        ("frightens", "It comes from wear and tear."),
        ("frightens", "You are doing it wrong."),
        ("frightens", "Lifting is dangerous."),
        ("frightens", "Your back is fragile."),
        ("scolds", "Du skal træne hver dag."),
        ("scolds", "Du burde have trænet i går."),
        ("scolds", "Vær nu ikke doven."),
        ("scolds", "Du glemte at træne."),
        ("scolds", "Du har misset tre dage."),
        ("scolds", "Du er bagud og kan indhente det i dag."),
        ("scolds", "Tag dig sammen."),
        ("scolds", "You must train every day."),
        ("scolds", "You missed three days."),
        ("scolds", "You should have trained yesterday."),
        ("scolds", "Catch up today to save your streak."),
        ("scolds", "No excuses, don't be lazy."),
        ("promises no pain", "Så bliver du smertefri."),
        ("promises no pain", "Om seks uger er du uden smerter."),
        ("promises no pain", "Snart har du ingen smerter."),
        ("promises no pain", "Smerten forsvinder."),
        ("promises no pain", "Smerterne vil forsvinde."),
        ("promises no pain", "Øvelserne helbreder ryggen."),
        ("promises no pain", "Vi garanterer, at det hjælper."),
        ("promises no pain", "You will be pain-free."),
        ("promises no pain", "Soon you will have no pain."),
        ("promises no pain", "Get rid of the pain."),
        ("promises no pain", "The pain will go away."),
        ("promises no pain", "These exercises cure a slipped disc."),
        ("promises no pain", "We promise that it helps."),
    ],
)
def test_unkind_words_are_caught(kind: str, text: str) -> None:
    assert kind in {found for found, _words in unkind(text)}, text


@pytest.mark.parametrize(
    "text",
    [
        "Det er ufarligt, og de fleste prøver det.",
        "Sædvanligt for dig.",
        "Der er lidt mindre i dag. Det hører med til planen.",
        "Skift stilling tit, gå korte ture, og gør det, du kan.",
        "Hvil · 20 s",
        "The rest of the day is yours.",
        "On a firm bed, if the floor is too far down.",
        "It concerns your health.",
    ],
)
def test_kind_words_are_left_alone(text: str) -> None:
    assert unkind(text) == []
