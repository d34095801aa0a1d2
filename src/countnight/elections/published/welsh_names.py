"""Welsh names of seats and groups, by the name that published files use.

Source: the names as the Boundary Commission for Wales gives them, for the boundaries of 2010 and
of 2024.
"""

from collections.abc import Mapping

SEATS_OF_2010: Mapping[str, str] = {
    "Aberavon": "Aberafan",
    "Aberconwy": "Aberconwy",
    "Alyn and Deeside": "Alun a Glannau Dyfrdwy",
    "Arfon": "Arfon",
    "Blaenau Gwent": "Blaenau Gwent",
    "Brecon and Radnorshire": "Brycheiniog a Sir Faesyfed",
    "Bridgend": "Pen-y-bont ar Ogwr",
    "Caerphilly": "Caerffili",
    "Cardiff Central": "Canol Caerdydd",
    "Cardiff North": "Gogledd Caerdydd",
    "Cardiff South and Penarth": "De Caerdydd a Phenarth",
    "Cardiff West": "Gorllewin Caerdydd",
    "Carmarthen East and Dinefwr": "Dwyrain Caerfyrddin a Dinefwr",
    "Carmarthen West and South Pembrokeshire": "Gorllewin Caerfyrddin a De Sir Benfro",
    "Ceredigion": "Ceredigion",
    "Clwyd South": "De Clwyd",
    "Clwyd West": "Gorllewin Clwyd",
    "Cynon Valley": "Cwm Cynon",
    "Delyn": "Delyn",
    "Dwyfor Meirionnydd": "Dwyfor Meirionnydd",
    "Gower": "Gŵyr",
    "Islwyn": "Islwyn",
    "Llanelli": "Llanelli",
    "Merthyr Tydfil and Rhymney": "Merthyr Tudful a Rhymni",
    "Monmouth": "Mynwy",
    "Montgomeryshire": "Sir Drefaldwyn",
    "Neath": "Castell-nedd",
    "Newport East": "Dwyrain Casnewydd",
    "Newport West": "Gorllewin Casnewydd",
    "Ogmore": "Ogwr",
    "Pontypridd": "Pontypridd",
    "Preseli Pembrokeshire": "Preseli Sir Benfro",
    "Rhondda": "Rhondda",
    "Swansea East": "Dwyrain Abertawe",
    "Swansea West": "Gorllewin Abertawe",
    "Torfaen": "Torfaen",
    "Vale of Clwyd": "Dyffryn Clwyd",
    "Vale of Glamorgan": "Bro Morgannwg",
    "Wrexham": "Wrecsam",
    "Ynys Môn": "Ynys Môn",
}

SEATS_OF_2024: Mapping[str, str] = {
    "Aberafan Maesteg": "Aberafan Maesteg",
    "Bangor Aberconwy": "Bangor Aberconwy",
    "Blaenau Gwent and Rhymney": "Blaenau Gwent a Rhymni",
    "Brecon, Radnor and Cwm Tawe": "Aberhonddu, Maesyfed a Chwm Tawe",
    "Caerfyrddin": "Caerfyrddin",
    "Cardiff East": "Dwyrain Caerdydd",
    "Ceredigion Preseli": "Ceredigion Preseli",
    "Clwyd East": "Dwyrain Clwyd",
    "Clwyd North": "Gogledd Clwyd",
    "Merthyr Tydfil and Aberdare": "Merthyr Tudful ac Aberdâr",
    "Mid and South Pembrokeshire": "Canol a De Sir Benfro",
    "Monmouthshire": "Sir Fynwy",
    "Montgomeryshire and Glyndŵr": "Maldwyn a Glyndŵr",
    "Neath and Swansea East": "Castell-nedd a Dwyrain Abertawe",
    "Newport West and Islwyn": "Gorllewin Casnewydd ac Islwyn",
    "Rhondda and Ogmore": "Rhondda ac Ogwr",
}

GROUPS: Mapping[str, str] = {
    "Clwyd": "Clwyd",
    "Dyfed": "Dyfed",
    "Gwent": "Gwent",
    "Gwynedd": "Gwynedd",
    "London": "Llundain",
    "Mid Glamorgan": "Morgannwg Ganol",
    "Northern Ireland": "Gogledd Iwerddon",
    "Powys": "Powys",
    "Scotland": "yr Alban",
    "South Glamorgan": "De Morgannwg",
    "United Kingdom": "y Deyrnas Unedig",
    "Wales": "Cymru",
    "West Glamorgan": "Gorllewin Morgannwg",
}


def welsh_seat(name: str, *, country: str) -> str | None:
    """The Welsh name of a seat in Wales; None for any other seat."""
    if country != "Wales":
        return None
    return SEATS_OF_2024.get(name) or SEATS_OF_2010.get(name)


def welsh_group(name: str) -> str | None:
    """The Welsh name of a group, where Welsh has one that we are sure of."""
    return GROUPS.get(name)
