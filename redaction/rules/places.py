"""Places that stand beside names in lists of members: counties, forces, nations, large cities."""

from __future__ import annotations

from redaction.rules.word_set import word_set

COUNTIES = word_set(
    """
    aberdeenshire argyll avon ayrshire bedfordshire berkshire buckinghamshire caithness
    cambridgeshire ceredigion cheshire cleveland clwyd cornwall cumbria derbyshire dorset dumfries
    dyfed-powys dyfed essex fife flintshire glamorgan gloucestershire gwent gwynedd hampshire hants
    herefordshire hertfordshire herts humberside inverness-shire lanarkshire lancashire
    leicestershire lincolnshire lothian merseyside mercia middlesex midlands monmouthshire moray norfolk
    northamptonshire northants northumberland northumbria nottinghamshire notts oxfordshire
    pembrokeshire perthshire powys rutland shropshire somerset staffordshire staffs suffolk surrey
    sussex tayside tyneside warwickshire westmorland wiltshire wirral worcestershire yorkshire
    birmingham brighton bristol cardiff coventry edinburgh glasgow leeds leicester liverpool london
    manchester newcastle norwich nottingham oxford plymouth portsmouth sheffield southampton southsea
    sunderland swansea btp nca ipcc iopc npcc acpo psni cps hmicfrs hmic dvla dvsa tfl nhs met
    """
)

# Counties and forces that are surnames as well: a third word after a name, they are where the person comes from.
BESIDE_NAMES = COUNTIES | word_set(
    "angus devon kent durham york lancaster derby lincoln south north east west mid city"
)
