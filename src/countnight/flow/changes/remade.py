"""Which published post a story would be the next version of, and what it changes there."""

from countnight.flow.tell import id_of_result, id_of_roundup
from countnight.model.ids import PostId
from countnight.model.night import Night
from countnight.model.story import Story, StoryKind
from countnight.stories.change.differences import Differences
from countnight.stories.change.versions import changes_since, remade_from


def changes_of_story(night: Night, story: Story) -> Differences | None:
    """What the story changes in the last published version that said something else.

    None means: it is of another kind than posts are, was refused, or nothing else was published.
    """
    post = _post_of(night, story)
    if post is None or story.text is None:
        return None
    before = remade_from(night.versions.get(post, ()), story)
    return None if before is None else changes_since(before, story)


def _post_of(night: Night, story: Story) -> PostId | None:
    if story.kind is StoryKind.POST and story.seat is not None:
        return id_of_result(night.election, story.seat, lang=story.lang)
    if story.kind is StoryKind.ROUNDUP and story.group is not None:
        return id_of_roundup(night.election, story.group, lang=story.lang)
    return None
