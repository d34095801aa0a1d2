"""Dutch: headlines and alerts of seats, the worked example of docs/adding-a-language.md."""

LABEL = "Dit bericht is door de software van de redactie geschreven uit de bekendgemaakte cijfers."
"""The label of a Dutch text where the election's folder gives none in Dutch."""
