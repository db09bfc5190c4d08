"""What people, programs and accidents write into a field of text, each once: a list of our own after those that are
passed around."""

from __future__ import annotations

BAD: tuple[str, ...] = (
    # signs that steer
    "null \x00 in the middle",
    "bell \x07, escape \x1b[2J\x1b]0;title\x07",
    "vertical \x0b tab, form \x0c feed, delete \x7f",
    "next line \x85 and C1 \x9b31m",
    "carriage\rreturn, both\r\nof them",
    "lines\n\n\nand\ttabs",
    "line \u2028 and paragraph \u2029 separator",
    "\ufeffbyte order mark in front",
    "file \x1c group \x1d record \x1e unit \x1f",
    # signs nobody sees
    "zero\u200bwidth\u200cspaces\u200d and \u2060 joiner",
    "soft\u00adhyphen, hair\u200aspace, wide\u3000space",
    "\u00a0no-break\u202fspaces\u00a0",
    "tags \U000e0041\U000e0042\U000e007f",
    "variation a\ufe00 b\U000e0100",
    # directions
    "right \u202eot tfel\u202c again",
    "isolates \u2066abc\u2067def\u2069 open \u2068",
    "مرحبا بالعالم 123",
    "שָׁלוֹם עֲלֵיכֶם",
    "abc \u200fdef\u200e ghi",
    # scripts and widths
    "æøå ÆØÅ – “Knæ til bryst” …",
    "e\u0301 o\u0308 A\u030a (composed later)",
    "ﬁ ﬀ ﬄ ß ẞ ı İ ſ",
    "田中さんにあげて下さい",
    "ด้้้้้็็็็็้้้้้็็็็็",
    "Z̸̡̨̛̺̗̹̲͍͚̋̀́̍̓̀̕a̷̢̛̛̯̖̙̔̐̌̒͆l̶̨̛̫̦͉̐̀g̴̻̈́̾̚o̵̪̓",
    "𝕬𝖇𝖈 ＡＢＣ ⓐⓑⓒ ʇxǝʇ",
    "\U00010330\U0001d7d8\U0002070e\U0010ffff",
    "\uffff \ufffe \ufdd0 are no letters",
    "\ufffd stands for another",
    # emoji
    "👩‍👩‍👧‍👦 👍🏽 🏳️‍🌈 🇩🇰 1️⃣",
    "❤️‍🔥 🧑🏿‍🤝‍🧑🏻 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "half a pair \ud83d and \ude00 alone",
    # languages of machines
    "'; DROP TABLE fact; --",
    '" OR ""="',
    "Robert'); DELETE FROM running;",
    "%s %d %n %x %(note)s {0} {note} {{}} ${HOME} $(id) `id`",
    "{note.__class__.__mro__} {0[0]}",
    "\\ \\\\ \\n \\x00 \\u0000 \\ud800",
    '{"json": [null, true, "\\u0000"]}',
    "- yaml: &a [*a, !!python/object/apply:os.system ['id']]",
    "<script>alert(1)</script><img src=file:///etc/passwd>",
    "&lt;b&gt; &amp;amp; &#0; &#xD800;",
    "<![CDATA[ ]]> <!ENTITY x SYSTEM 'file:///etc/passwd'>",
    "../../../../etc/passwd%00.txt",
    "C:\\Windows\\System32\\con.txt, CON, NUL, ~root",
    "BEGIN:VEVENT\r\nEND:VCALENDAR",
    "/Type /Catalog ) Tj ET endstream endobj %PDF-1.7",
    # spreadsheets
    "=1+1",
    "+45 12 34 56 78",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "\t=1+1",
    "＝1+1",
    "'already quoted",
    '=HYPERLINK("file:///etc/passwd","se her")',
    'one "quote", two ""quotes"", semi; colon, comma',
    # numbers and nothing
    "1e309 NaN Infinity -0 0x10 1_000 ١٢٣",
    "null",
    "None undefined nil false 0",
    "2026-02-30T25:61:61+99:99",
    # long
    "ord " * 5000,
    "a" * 30000,
    "👩‍👩‍👧‍👦" * 1000,
    "\n" * 500 + "last",
)
