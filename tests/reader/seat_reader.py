"""An independent reader of texts about one seat: every number and name against the raw rows."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

from english_tags import Tagger, number_of, person_tag, sentences_of, squeezed
from raw_results import Past, Result, tenth
from seat_claims import false_claims, forgotten_deposits
from seat_patterns import (
    CH,
    FIXED,
    FOLLOWED,
    INT,
    MULTIPLE,
    PCT,
    RECORDS,
    RESPECTIVE,
    SWING_SIZES,
    TURNOUT_CHANGES,
)

UP = frozenset({"up", "rose", "added", "higher", "more", "larger", "increased", "rises", "Up"})
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
LINK = re.compile(r"https?://\S+")
"""Addresses are no claims."""
ACTOR = re.compile(r"<P[a-z]>|<Y:[^>]+>")
DIRECTION = re.compile(r"\b(up|down|rose|fell|lost|added|gained)\b")


@dataclass
class Reading:
    """What was read in one text, and what of it is wrong."""

    numbers: int = 0
    names: int = 0
    faults: list[str] = field(default_factory=list)


@dataclass
class SeatReader:
    """The reader of one seat's texts. None means: there is no baseline to compare with."""

    now: Result
    before: Result | None
    year: int = 2017
    years: frozenset[int] = frozenset()
    past: Past = field(default_factory=Past)
    reading: Reading = field(default_factory=Reading)
    last: str = ""
    pair: list[str] = field(default_factory=list)

    def read(self, text: str) -> Reading:
        """Every number of the text tied to what it says, or a fault."""
        tagged = Tagger(self.now, self.before).tagged(text)
        self.reading = Reading(names=tagged.names, faults=list(tagged.faults))
        self.last, self.pair = "", []
        sentences = sentences_of(tagged.text)
        for sentence in sentences:
            self._sentence(LINK.sub("", sentence))
        self.reading.faults.extend(forgotten_deposits(sentences, now=self.now))
        return self.reading

    def _sentence(self, sentence: str) -> None:
        if re.match(r"^(He|She)\b", sentence):
            self._pronoun(sentence)
            sentence = re.sub(r"^(He|She)\b", self.last, sentence)
        for why in false_claims(sentence, now=self.now, before=self.before):
            self._fault(why, sentence)
        left = self._records(sentence)
        left = self._leading_parties(self._followed(left))
        about_turnout = re.search("urnout|registered voters cast", left)
        for pattern in (*FIXED, *(TURNOUT_CHANGES if about_turnout else ())):
            left = self._fixed(pattern, left)
        left = self._swing(left, sentence)
        left = self._respective(left, sentence)
        self._multiples(left)
        left = self._bound(left, sentence)
        for rest in re.finditer(r"\d[\d.,]*%?", left):
            self._fault(f"unread {rest[0]!r}", sentence)
        people = re.findall(r"<P[a-z]>", sentence)
        self.last = people[-1] if people else self.last
        actors = list(dict.fromkeys(ACTOR.findall(sentence)))
        self.pair = [one for one in actors if one.startswith("<P")][:2] or actors[:2] or self.pair

    def _fault(self, why: str, sentence: str) -> None:
        self.reading.faults.append(f"{why} in {sentence!r}")

    def _pronoun(self, sentence: str) -> None:
        if not self.last:
            self._fault("nobody to be he or she", sentence)
        elif self.now.people[number_of(self.last)].is_woman != sentence.startswith("She"):
            self._fault("wrong pronoun", sentence)

    def _records(self, sentence: str) -> str:
        """Years of records, which the published table since 1918 must bear out."""
        for pattern in RECORDS:
            match = pattern.search(sentence)
            if match is None:
                continue
            self.reading.numbers += 1
            if not self.past.bears_out(match.groupdict(), majority=self.now.majority):
                self._fault("the table does not bear it out", sentence)
            return re.sub(r"\d", " ", sentence)
        return sentence

    def _leading_parties(self, sentence: str) -> str:
        """The votes of last time's leading parties, and that they are the leading ones in order."""
        if "the votes of the leading parties were" not in sentence or self.before is None:
            return sentence
        said = re.findall(r"<Y:([^>]+)> ([\d,]+)(?=,? |\.)", sentence)
        sums = {
            one.party: self.before.votes_of(one.party)
            for one in self.before.people
            if one.party != "Ind"
        }
        right = {squeezed(party): votes for party, votes in sums.items()}
        read = [(party, int(votes.replace(",", ""))) for party, votes in said]
        self.reading.numbers += len(read)
        top = sorted(right.values(), reverse=True)[: len(read)]
        if [right.get(party) for party, _ in read] != [v for _, v in read] or top != [
            v for _, v in read
        ]:
            self._fault(f"last time's votes should be {sorted(right.items(), key=str)}", sentence)
        return re.sub(r"(<Y:[^>]+>) [\d,]+(?=,? |\.)", r"\1", sentence)

    def _followed(self, sentence: str) -> str:
        """Two people, their parties and their votes, each in the same order."""
        match = FOLLOWED.search(sentence)
        if match is None:
            return sentence
        for person, party, votes in (match.group(1, 3, 5), match.group(2, 4, 6)):
            self.reading.numbers += 1
            one = self.now.people[number_of(person)]
            if (squeezed(one.party), f"{one.votes:,}") != (party, votes):
                self._fault(f"{one.name} is {one.party} with {one.votes}", sentence)
        return sentence[: match.start()] + sentence[match.end() :]

    def _fixed(self, pattern: re.Pattern[str], sentence: str) -> str:
        def checked(match: re.Match[str]) -> str:
            for name, said in match.groupdict().items():
                if said is not None:
                    self._check(name, said, sentence)
            return re.sub(r"\d|half a", " ", match[0])

        return pattern.sub(checked, sentence)

    def _check(self, name: str, said: str, sentence: str) -> None:
        self.reading.numbers += 1
        right = self._expected(name.rstrip("0123456789"))
        plain = said.lower().replace(",", "")
        if right is None or plain not in right:
            self._fault(f"{name} {said!r} should be {right}", sentence)

    def _expected(self, name: str) -> tuple[str, ...] | None:
        now, before = self.now, self.before
        always: dict[str, Callable[[], tuple[str, ...]]] = {
            "now": lambda: (str(now.majority),),
            "valid": lambda: (str(now.valid),),
            "rejected": lambda: (str(now.rejected),),
            "electors": lambda: (str(now.electorate),),
            "turnout": lambda: shown(now.turnout),
            "msh": lambda: shown(Fraction(100 * now.majority, now.valid)),
            "esh": lambda: shown(Fraction(100 * now.winner.votes, now.electorate)),
            "cands": lambda: count(len(now.people)),
            "lost": lambda: count(len(now.lost_deposits())),
            "voters": lambda: (str((now.valid + 500) // 1000 * 1000),),
            "served": self._served,
            "about": lambda: (self._about(),),
            "year": lambda: (str(self.year), *map(str, self.years)) if before else (),
        }
        if name in always:
            return always[name]()
        return None if before is None else self._compared(name, before)

    def _served(self) -> tuple[str, ...]:
        """The whole years from each noted year to the night's."""
        return tuple(word for year in self.years for word in count(max(NIGHT - year, 0)))

    def _about(self) -> str:
        thousands = (self.now.valid + 500) // 1000 * 1000
        return "more than" if self.now.valid > thousands else "nearly"

    def _compared(self, name: str, before: Result) -> tuple[str, ...]:
        change = self.now.turnout - before.turnout
        grown = self.now.majority > self._old_majority(before)
        compared: dict[str, Callable[[], tuple[str, ...]]] = {
            "old": lambda: (str(self._old_majority(before)),),
            "diff": lambda: (str(abs(self.now.majority - before.majority)),),
            "dirdiff": lambda: GREW if grown else SHRANK,
            "turnoutold": lambda: shown(before.turnout),
            "turnoutdiff": lambda: (*shown(change), *half(change)),
            "dirt": lambda: GREW if change > 0 else SHRANK,
            "mshold": lambda: shown(Fraction(100 * before.majority, before.valid)),
        }
        return compared[name]()

    def _old_majority(self, before: Result) -> int:
        return before.majority

    def _swing(self, left: str, sentence: str) -> str:
        sides = re.search(r"from (?:the )?<Y:([^>]+)> to (?:the )?<Y:([^>]+)>", sentence)
        size = next((found for found in (p.search(left) for p in SWING_SIZES) if found), None)
        if sides is None or size is None or "swing" not in sentence:
            return left
        self.reading.numbers += 1
        right = self._butler(sides[1], sides[2])
        if right is None or right <= 0 or size["size"] not in (*shown(right), *half(right)):
            self._fault(f"swing {size['size']} should be {right and tenth(right)}", sentence)
        return (
            left[: size.start("size")]
            + re.sub(r"\d", " ", left[size.start("size") :], count=0)[
                : size.end("size") - size.start("size")
            ]
            + left[size.end("size") :]
        )

    def _butler(self, source: str, target: str) -> Fraction | None:
        if self.before is None:
            return None
        tops = {squeezed(one.party) for one in self.now.people[:2]}
        before = {squeezed(one.party) for one in self.before.people[:2]}
        if {source, target} != tops or tops != before:
            return None
        return (self._moved(target) - self._moved(source)) / 2

    def _share(self, actor: str, *, then: bool = False) -> Fraction | None:
        """The actor's share of the vote, now or then; of an independent, the same person's."""
        result = self.before if then else self.now
        if result is None:
            return None
        if actor.startswith("<P"):
            person = self.now.people[number_of(actor)]
            if not then:
                return Fraction(100 * person.votes, result.valid)
            if person.party == "Ind":
                same = [one for one in result.people if one.name == person.name]
                return Fraction(100 * same[0].votes, result.valid) if same else None
            actor = squeezed(person.party)
        key = actor.removeprefix("<Y:").removesuffix(">")
        if key == "Ind":
            first = next(n for n, one in enumerate(self.now.people) if one.party == "Ind")
            return self._share(person_tag(first), then=then)
        of = [one for one in result.people if squeezed(one.party) == key]
        return Fraction(100 * sum(one.votes for one in of), result.valid) if of else None

    def _moved(self, key: str) -> Fraction:
        now, then = self._share(f"<Y:{key}>"), self._share(f"<Y:{key}>", then=True)
        assert now is not None
        assert then is not None
        return now - then

    def _respective(self, left: str, sentence: str) -> str:
        actors = list(dict.fromkeys(ACTOR.findall(sentence)))
        for match in RESPECTIVE.finditer(left):
            then = match["then"] is not None
            pair = self.pair if then else [a for a in actors if a[1] == "P"][:2]
            if len(pair) < 2:
                pair = actors[:2]
            for actor, said in zip(pair, (match["a"], match["b"]), strict=False):
                self._said_share(actor, said, then=then, sentence=sentence)
            left = (
                left[: match.start("a")]
                + " " * (match.end("b") - match.start("a"))
                + (left[match.end("b") :])
            )
        return left

    def _said_share(self, actor: str, said: str, *, then: bool, sentence: str) -> None:
        self.reading.numbers += 1
        right = self._share(actor, then=then)
        if right is None or said not in shown(right):
            self._fault(f"share {said} of {actor} should be {right and tenth(right)}", sentence)

    def _multiples(self, left: str) -> None:
        for match in MULTIPLE.finditer(left):
            actor = self._actor_left(left, match.start())
            now = actor and self._share(actor)
            then = actor and self._share(actor, then=True)
            if not now or not then:
                self._fault(f"no ratio for {match[0]!r}", left)
            elif not is_right_multiple(match[0], now / then):
                self._fault(f"{match[0]!r} but {float(now / then):.3f}", left)

    def _actor_left(self, text: str, at: int) -> str:
        found = ACTOR.findall(text[:at])
        return found[-1] if found else ""

    def _bound(self, left: str, sentence: str) -> str:
        for pattern, check in ((PCT, self._percent), (CH, self._change), (INT, self._votes)):
            for match in list(pattern.finditer(left)):
                check(match, left, sentence)
                left = left[: match.start("n")] + " " * len(match["n"]) + left[match.end("n") :]
        return left

    def _actor(self, match: re.Match[str], text: str) -> str:
        """Whose number it is: 'for X' right after it, else the one named last, else next."""
        after = text[match.end() :]
        right = re.match(FOR_WHOM, after)
        if right:
            return right[1]
        opens = re.search(r"(?:^|[.:] )(?:With|From) $", text[: match.start()])
        left = "" if opens else self._actor_left(text, match.start())
        following = ACTOR.search(after)
        return left or (following[0] if following else "") or (self.pair[:1] or [""])[0]

    def _percent(self, match: re.Match[str], text: str, sentence: str) -> None:
        before = text[: match.start()]
        then = bool(
            re.search(r"(?:\b[Ff]rom|against|in \d{4} (?:was|had)) $", before)
            or re.match(r"%?(?: of the vote)? in (?:\d{4}| {4})", text[match.end() - 1 :])
            or re.search(r"share in (?:\d{4}| {4}) was ", before)
        )
        self._said_share(self._actor(match, text), match["n"], then=then, sentence=sentence)

    def _change(self, match: re.Match[str], text: str, sentence: str) -> None:
        self.reading.numbers += 1
        actor = self._actor(match, text)
        now, then = self._share(actor), self._share(actor, then=True)
        words = DIRECTION.findall(text[: match.start()])
        behind = re.match(r"(?: points?)? (lower|higher)", text[match.end() :])
        word = behind[1] if behind else (words or [""])[-1]
        if now is None or then is None or not word:
            self._fault(f"change {match['n']} of {actor} has nothing to compare", sentence)
        elif match["n"] not in (*shown(now - then), *half(now - then)):
            self._fault(f"change {match['n']} of {actor} should be {tenth(now - then)}", sentence)
        elif (word in UP) != (now > then):
            self._fault(f"{word} {match['n']} of {actor} is the wrong way", sentence)

    def _votes(self, match: re.Match[str], text: str, sentence: str) -> None:
        self.reading.numbers += 1
        actor = self._actor(match, text)
        if not actor.startswith("<P"):
            key = actor.removeprefix("<Y:").removesuffix(">")
            right = {one.votes for one in self.now.people if squeezed(one.party) == key}
        else:
            right = {self.now.people[number_of(actor)].votes}
        if int(match["n"].replace(",", "")) not in right:
            self._fault(f"votes {match['n']} of {actor} should be {right}", sentence)


NIGHT = 2019
"""The year of the one night that has notes."""

GREW = ("up", "rose", "more", "larger", "bigger", "rises", "added", "increased", "added")
SHRANK = ("down", "fell", "fewer", "smaller", "falls", "cut")
FOR_WHOM = (
    r"%?\)?(?: votes?)?(?: of (?:the vote|those cast))?"
    r"(?: in all)?(?: \([^)]*\)| and [\d, ]+ votes)?"
    r",?(?: were| went)? for (<P[a-z]>)"
)


def shown(number: Fraction) -> tuple[str, ...]:
    """The ways to print a quantity to one decimal."""
    text = tenth(number)
    return (text, text.removesuffix(".0"))


def half(number: Fraction) -> tuple[str, ...]:
    """The words for half a point."""
    return ("half a",) if tenth(number) == "0.5" else ()


def count(number: int) -> tuple[str, ...]:
    """A count in words below ten, or in digits."""
    return (WORDS[number] if number < 10 else str(number),)


def is_right_multiple(words: str, ratio: Fraction) -> bool:
    """Whether the words fit the ratio: 'almost' is within an eighth of it."""
    manner, what = words.rsplit(" ", 1)
    whole = {"halved": Fraction(1, 2), "doubled": Fraction(2), "trebled": Fraction(3)}[what]
    if what == "halved":
        return ratio < whole if manner == "more than" else whole < ratio < whole * 9 / 8
    return ratio > whole if manner == "more than" else whole * 7 / 8 < ratio < whole
