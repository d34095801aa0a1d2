"""What people write and have not submitted, as SQL: each row is seen by its writer alone."""

import json
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Row, delete, insert, select, update

from countnight.model.desk.sketch import Sketch
from countnight.model.person import PersonId
from countnight.store.people.database import PeopleDatabase
from countnight.store.people.tables import sketches


class SqlSketches:
    """The sketches of everybody, each found only by its writer and its key."""

    def __init__(self, database: PeopleDatabase) -> None:
        self._database = database

    def sketch(self, person: PersonId, key: str) -> Sketch | None:
        """The person's sketch of the key, or None."""
        with self._database.look() as connection:
            row = connection.execute(select(sketches).where(*_mine(person, key))).first()
            return None if row is None else _sketch_from_row(row)

    def sketches_of(self, person: PersonId) -> Sequence[Sketch]:
        """All of the person's sketches, the one changed last first."""
        mine = select(sketches).where(sketches.c.person == person)
        with self._database.look() as connection:
            rows = connection.execute(mine.order_by(sketches.c.changed_at.desc(), sketches.c.key))
            return [_sketch_from_row(row) for row in rows]

    def keep(self, sketch: Sketch) -> bool:
        """Whether it is kept: as the first of its key, or behind the revision before its own."""
        values = {
            "revision": sketch.revision,
            "changed_at": sketch.changed_at,
            "form": json.dumps(sketch.form, ensure_ascii=False),
        }
        mine = _mine(sketch.person, sketch.key)
        with self._database.begin() as connection:
            if sketch.revision > 1:
                before = sketches.c.revision == sketch.revision - 1
                changed = connection.execute(update(sketches).where(*mine, before).values(values))
                return changed.rowcount == 1
            if connection.execute(select(sketches.c.key).where(*mine)).first() is not None:
                return False
            named = {"person": sketch.person, "key": sketch.key}
            connection.execute(insert(sketches).values({**named, **values}))
            return True

    def throw_away(self, person: PersonId, key: str) -> None:
        """The person has no sketch of the key."""
        with self._database.begin() as connection:
            connection.execute(delete(sketches).where(*_mine(person, key)))


def _mine(person: PersonId, key: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return sketches.c.person == person, sketches.c.key == key


def _sketch_from_row(row: Row[tuple[object, ...]]) -> Sketch:
    form = tuple((str(name), str(text)) for name, text in json.loads(row.form))
    return Sketch(PersonId(row.person), row.key, row.revision, row.changed_at, form)
