"""Photos, and what the desk did with them, as JSON and back."""

from countnight.model.block import PhotoId
from countnight.model.event import PhotoAdded, PhotoRevised, PhotoWithdrawn
from countnight.model.photos.photo import Focus, Photo, PhotoUse
from countnight.store.forms.actors import actor_from_form, form_of_actor
from countnight.store.forms.scalars import Record, record_of, text_from_time, time_from_text


def form_of_photo(photo: Photo) -> Record:
    """The photo; one for readers is not said to be."""
    taken_at = None if photo.taken_at is None else text_from_time(photo.taken_at)
    use = None if photo.use is PhotoUse.READERS else photo.use.value
    return {
        "id": photo.id,
        "width": photo.width,
        "height": photo.height,
        "widths": list(photo.widths),
        "description": photo.description,
        "credit": photo.credit,
        "focus": [photo.focus.across, photo.focus.down],
        **record_of((("caption", photo.caption), ("taken_at", taken_at), ("use", use))),
    }


def photo_from_form(form: Record) -> Photo:
    """The photo as it was."""
    taken_at = form.get("taken_at")
    across, down = form["focus"]
    return Photo(
        id=PhotoId(form["id"]),
        width=form["width"],
        height=form["height"],
        widths=tuple(form["widths"]),
        description=form["description"],
        credit=form["credit"],
        caption=form.get("caption"),
        taken_at=None if taken_at is None else time_from_text(taken_at),
        focus=Focus(across, down),
        use=PhotoUse(form.get("use", PhotoUse.READERS)),
    )


def form_of_photo_change(event: PhotoAdded | PhotoRevised) -> Record:
    """The photo as it is from then on, and who saw to it."""
    return {"photo": form_of_photo(event.photo), "by": form_of_actor(event.by)}


def added_from_form(form: Record) -> PhotoAdded:
    """The photo as it was added."""
    return PhotoAdded(photo_from_form(form["photo"]), actor_from_form(form["by"]))


def photo_revised_from_form(form: Record) -> PhotoRevised:
    """The photo as it was changed."""
    return PhotoRevised(photo_from_form(form["photo"]), actor_from_form(form["by"]))


def form_of_withdrawn(event: PhotoWithdrawn) -> Record:
    """The withdrawal of a photo."""
    return {"photo": event.photo, "by": form_of_actor(event.by), "reason": event.reason}


def withdrawn_from_form(form: Record) -> PhotoWithdrawn:
    """The withdrawal as it was."""
    by = actor_from_form(form["by"])
    return PhotoWithdrawn(PhotoId(form["photo"]), by, form["reason"])
