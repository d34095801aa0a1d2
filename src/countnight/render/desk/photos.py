"""Photos at the desk, where those may be seen that no post has shown yet."""

from dataclasses import replace

from countnight.render.site import Site

DESK_PHOTOS = "/desk/photos/files"


def at_the_desk(site: Site) -> Site:
    """The site with its photos at the desk's own addresses."""
    return replace(site, photos_at=DESK_PHOTOS)
