"""The versions of a post, each with what it changed in the one before."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from countnight.model.night import PostVersion
from countnight.model.post import Post
from countnight.model.story import Story
from countnight.stories.change.differences import Differences, differences_of, wording_of
from countnight.stories.change.sentences import Wording


@dataclass(frozen=True, slots=True)
class VersionStep:
    """A version of a post. None means: `changes` it is the first."""

    version: PostVersion
    changes: Differences | None


def steps_of(versions: Sequence[PostVersion]) -> Sequence[VersionStep]:
    """The versions, oldest first, each compared with the one before."""
    if not versions:
        return ()
    later = (
        VersionStep(
            after, differences_of(wording_of_post(before.post), wording_of_post(after.post))
        )
        for before, after in pairwise(versions)
    )
    return (VersionStep(versions[0], None), *later)


def wording_of_post(post: Post) -> Wording:
    """The post as it was printed, without its notes and blocks."""
    return Wording(post.headline, post.body, post.spans)


def remade_from(versions: Sequence[PostVersion], story: Story) -> Post | None:
    """The last version that says something else than the story; None when there is none."""
    for version in reversed(versions):
        if (version.post.headline, version.post.body) != (story.headline or "", story.text):
            return version.post
    return None


def changes_since(post: Post, story: Story) -> Differences:
    """What the story says otherwise than the post."""
    return differences_of(wording_of_post(post), wording_of(story))
