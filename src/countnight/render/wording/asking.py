"""What readers are told where they ask a question, and when it is answered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AskingWords:
    """The words of the form, of what comes after it, and of the letter.

    Shape: `{name}` marks a place to fill; pairs ending in `_one` and `_other` differ by number.
    """

    invitation: str
    title: str
    intro: str
    text: str
    text_note: str
    name: str
    name_note: str
    contact: str
    contact_note: str
    trap: str
    send: str
    kept: str
    kept_name: str
    kept_contact: str
    deleted_one: str
    deleted_other: str
    privacy: str
    wrong: str
    text_missing: str
    text_long: str
    name_long: str
    contact_wrong: str
    wait: str
    full: str
    sent_title: str
    sent: str
    sent_contact: str
    sent_kept: str
    letter_subject: str
    letter_text: str


ASKING_EN = AskingWords(
    invitation="Ask us a question",
    title="Ask us a question",
    intro="We read every question and answer some of them on the page “{title}”.",
    text="Your question",
    text_note="Up to {most} characters.",
    name="Your name, as we may show it beside your question",
    name_note="Leave it empty, and no name is shown.",
    contact="Your e-mail address",
    contact_note="Leave it empty, unless we should tell you when your question is answered.",
    trap="Leave this field empty",
    send="Send the question",
    kept="The newsroom reads what you send, and may publish your question in other words.",
    kept_name="A name that you give may be shown beside it.",
    kept_contact=(
        "Your e-mail address is shown to nobody, is used for one letter and is then deleted."
    ),
    deleted_one="Whatever you send is deleted after one day, but for what we have published.",
    deleted_other=(
        "Whatever you send is deleted after {days} days, but for what we have published."
    ),
    privacy="More in our privacy notice",
    wrong="Your question was not sent yet. What you typed is still here.",
    text_missing="Write your question.",
    text_long="Make your question shorter: it may have {most} characters.",
    name_long="Make the name shorter: it may have {most} characters.",
    contact_wrong="Write one e-mail address, such as name@example.org, or leave the field empty.",
    wait="Many questions have come from where you are. Wait {minutes} min, then send it again.",
    full="We have more questions than we can read now. Please try again later.",
    sent_title="Thank you for your question",
    sent="It is with the newsroom now. If we answer it, the answer appears on the page.",
    sent_contact="If you left an e-mail address, we tell you then.",
    sent_kept="We cannot answer every question, and we write to nobody about those left open.",
    letter_subject="Your question has been answered",
    letter_text="""Hello,

you asked us a question on our page about {election}. We have answered it:

{headline}
{link}

We delete your e-mail address now that we have used it.
There is no need to answer this letter.
""",
)
