"""Words that stand beside names in minutes and letters: titles, ranks, roles, bodies, places."""

from __future__ import annotations

from redaction.rules.word_set import word_set

TITLES = word_set(
    """
    mr mrs ms miss mx dr doctor prof professor sir dame lord lady baroness baron rev revd reverend fr
    canon archdeacon bishop rabbi imam cllr cllrs clr cclr councillor councillors ald alderman mp msp hon
    sister nurse master madam pastor sheriff ven venerable cyng cynghorydd parch
    """
)

# Before a list of names, and before it only.
PLURAL_TITLES = word_set(
    "messrs drs profs revs cllrs clrs cclrs councillors aldermen pcs pcsos sgts dcs insps supts mesdames"
)

RANKS = word_set(
    """
    pc pcso psco pco ps pi wpc wps sgt sergeant sarge insp inspector ch chief cinsp constable con ci cc
    dcc acc tcc tacc tdcc dc ds di dci dsu dcs det detective supt superintendent ac dac commander
    commissioner t/cc t/ac t/acc t/dcc t/ds t/di t/dci t/supt t/sgt t/ps t/insp t/ci a/ps a/sgt a/insp
    a/ci a/ds a/di a/dci csupt ch/insp ch/supt cso colonel major maj captain capt lieutenant lt wing
    brigadier corporal cpl flt sq sqn ldr wg cdr cmdr temporary acting deputy assistant special officer
    """
)

# Ranks that a person is addressed by; the others only count in front of one of these.
RANK_MODIFIERS = word_set("temporary acting deputy assistant special chief ch det detective wing")
RANKS_ALONE = RANKS - RANK_MODIFIERS - {"officer", "con", "t/ac"} | {"t/ac"}

ROLE_WORDS = word_set(
    """
    chair chairman chairwoman chairperson vice-chair vice-chairman vice co-chair convenor convener
    secretary treasurer clerk director manager officer coordinator co-ordinator administrator admin
    assistant advisor adviser analyst engineer planner lead leader head member members representative
    rep reps governor councillor trustee executive president deputy nurse gp doctor practitioner
    receptionist solicitor barrister accountant auditor inspector constable sergeant superintendent
    commissioner commander detective chief minister mayor portfolio holder facilitator spokesperson
    spokesman consultant technician surveyor editor landlord warden caretaker supervisor specialist
    principal senior junior interim acting temporary non-executive minutes minute-taker note-taker notes sec
    observer guest guests visitor speaker resident residents patient patients student staff volunteer
    volunteers driver witness complainant applicant respondent author owner user ranger coach captain
    programme project development corporate financial operations operational performance strategic
    communications comms press medical clinical nursing associate appointed appointee elected company
    registrar scrutineer steward headteacher fiscal provost teacher tutor lecturer professor chaplain vicar
    """
)

BODY_WORDS = word_set(
    """
    council non committee partnership board panel forum group team unit department directorate division
    office services service trust authority authorities agency association federation union society club
    charity foundation college school university academy institute hospital surgery practice centre
    center clinic church company ltd limited plc llp inc sons brothers co police constabulary force fire
    rescue ambulance nhs ccg bbc court tribunal parliament assembly government ministry home cabinet
    commission cps tv highways transport transportation traffic roads safety road environment
    environmental planning finance housing health education community neighbourhood watch network
    alliance action campaign campaigns strategy plan policy policing report reports review act
    regulations bill project programme scheme fund initiative survey consultation agenda minutes meeting
    meetings matters arising apologies present attendees attending attendance apology welcome
    introduction introductions declarations interest interests correspondence business item items
    appendix annex section part page paragraph ref reference action actions decision decisions update
    updates date dates time venue location next previous version draft final official sensitive
    restricted confidential subject title name names proposed seconded resolved agreed noted approved
    any other closed opened open chairs annual general special public private local national
    regional county city town parish district borough ward wards division area region united kingdom
    england scotland wales ireland britain london ride rides bike bikes cycle cycles cycling cyclist
    cyclists car cars bus train rail station hall house hub cafe inn hotel tavern pub park museum
    library theatre stadium building room rooms suite day days week weeks month months year years today
    tomorrow fayre fair festival show event events club speed speedwatch camera cameras collision
    collisions casualty reduction awareness course courses website web internet facebook twitter youtube
    whatsapp zoom teams microsoft google excel word data protection information freedom request requests
    complaint complaints email e-mail tel telephone phone mobile fax address postcode north south east
    west northern southern eastern western central upper lower great little new old royal metropolitan
    european international british english scottish welsh irish christmas easter bank holiday yes no not
    none all both each every everyone various the this that these those there here then a an and or but
    if in on at to for from with by of as is are was were be has have had will would can could should
    may might must shall do does did he she it we they you i his her its our their your my who whom
    which what when where why how also however following due thanks thank please note re fw fwd cc bcc
    sent dear regards sincerely faithfully yours kind best many monday tuesday wednesday thursday friday
    saturday sunday january february march april june july august september october november december
    feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun am pm noon
    midnight morning afternoon evening spring summer autumn winter
    comhairle cyngor grŵp pwyllgor bwrdd heddlu cofnodion camerâu ffordd heol stryd sràid
    clerc cadeirydd ysgrifennydd trysorydd swyddog swyddogion aelodau cyhoeddus gwasanaeth gwasanaethau
    iechyd llesiant asesiad tân mae ymgyrch cinio gŵyl yn yr y ac ar gan gyda presennol ymddiheuriadau
    cyfarfod cynllunio cyllid gohebiaeth cynnig eilio hefyd unrhyw dyddiad nodiadau camau gweithredu
    coimhearsnachd còmhdhail poileas seirbheis bòrd sederunt
    homes developments systems architects foods facilities consulting consultants heating plumbing
    plastering builders building contractors electrical mechanical landscapes motors garage solutions
    lettings associates logistics haulage catering solicitors partners surveyors engineering
    op healthwatch ofsted unison magistrates governors estates ideas nuisance
    initials organisation organisations organization representing designation role rank position attended absent status
    deadline progress
    """
)

# What minutes are about: capitalised in headings and titles, and nobody's surname.
THEMES = word_set(
    """
    access active adult advice agreement air amendment announcements approval assessment asset assets audit
    availability awards balance benefits budget bylaw bylaws calendar capital care cases check children civil
    clinical code commercial compliance consultation contact contract core cream crime criminal culture customer
    damage deadline delivery democratic dental design digital disabilities disability discussion discussions
    economic election elections electoral emergency energy engagement enforcement equality estates evaluation
    evidence expenditure facilities families family feedback female flood flooding food footpath footpaths formal
    frontline funding funds future gas gender governance grants guidance hate heritage home homes hygiene ice
    ideas impact improvement improvements incident incidents income inclusion independent infrastructure injured
    insurance internal investment joint key killed knowledge labour landscape learning leisure licence licensing
    lighting litter maintenance male management map market markets mental mileage mission mobility monitoring
    monthly motion natural newsletter newsletters nominations objectives offenders older online operation order
    orders outcomes outreach overview parking partners pedestrian pedestrians people personal phase physical
    pilot planned playground pollution population position potholes precept premises presentation prevention
    primary priority problem problems procedure process procurement profile promotion property proposal proposals
    provision publicity purchase quality quarterly question questionnaire questions recent recommendation
    recommendations records recreation recruitment recycling refreshments refuge register relations renewal
    repairs representation research resilience resolution resources response results revenue rights risk rural
    safeguarding safer satisfaction secondary sector security seminar seriously sharing signage site sites skills
    social sport sports staffing standards standing statement statistics status statutory steering stop storage
    structure sub subscription summary superhighways supplies support surface sustainable system systems target
    task tax teenage terms test theft third tourism track trading training transformation travel treatment
    underspend urban urgent vacancies value vehicle vehicles verge verges victim victims video violence vision
    voluntary vote vulnerable walking warning waste waterfront weekly welfare wellbeing well-being wider wildlife
    women work workforce working workshop workshops workstream writing youth
    """
)

# Before the name of a place, in Welsh, Gaelic and Irish too: whoever is called so, the place is meant.
PLACE_OPENINGS = word_set(
    "capel maes pont tŷ plas llwyn heol ffordd stryd cnoc port loch lough taigh talla operation op project storm"
)

MONTHS = word_set("january february march april may june july august september october november december")

PLACE_ENDINGS = word_set(
    """
    road rd street st avenue ave lane ln drive close crescent cres grove gardens gdns terrace place
    square court way walk row rise hill view mews parade mount green common park bridge roundabout
    junction interchange bypass wharf quay dock docks harbour island isle bay beach cove sands castle
    abbey priory cathedral church chapel cemetery farm wood woods forest moor heath fell dale valley
    vale lake loch river brook canal reservoir centre center hall house hotel arms tavern inn school
    academy college university hospital infirmary surgery library museum theatre stadium arena station
    airport estate village town city borough county council parish ward constituency esplanade promenade
    embankment circus broadway boulevard fields meadow meadows orchard gate cross corner end hub
    building tower trail path route line crematorium barracks prison works depot
    """
)

# Names that are also words, months, places or roles: alone they need a title, a first name or a second
# sighting before a hit on them is certain.
AMBIGUOUS = word_set(
    """
    may hope hall ward mark will bill grace faith joy june april august rose lily daisy iris ivy holly
    heather poppy violet hazel olive cherry summer dawn eve eden sky skye robin jay wren drake jack
    frank grant chase chance art rob pat sue bob don ray guy miles page dale glen heath cliff clay sandy
    rusty rich penny ruby pearl amber jade gene rex max mercy melody harmony charity carol christian
    ernest victor major dean bishop king prince duke earl baron knight abbot pope cross church temple
    chapel banks bank bridge brook rivers lake wells pond ford forest wood woods field hill hills green
    brown black white gray grey young old long short little small large best good great strong sharp
    keen wise moody savage bright love noble gentle fox wolf bird swan hawk bull lamb hare cook baker
    butcher carpenter carter cooper farmer fisher gardener mason miller potter shepherd smith taylor
    thatcher turner tyler walker weaver marshall park parks gates lane barn stone rock flint marsh moss
    reed rush bush berry root read speed drew tanner sparrow finch nightingale monk priest law judge
    bond price pound sterling gold silver steel spear lock box chambers hammond day summers winters
    winter frost snow rain storm north south east west london york france holland paris chelsea sydney
    florence india china israel jordan milan austin dallas lincoln kent devon essex lancaster derby
    bradford durham bolton burton preston kendal carlisle ashford hastings stafford warwick windsor
    mansfield barnes head foot hand legg hart hunter archer bowman butler porter squire steward ash elm
    oak birch rowan bay basil rosemary ginger victoria albert alma alexandra warden cope swift
    quick bell ball pike pollard salmon trout herring peacock partridge cannon gunn arms battle haven
    mill mills abbey priory beach cliffe dyer glover hooper sawyer slater spicer wright fuller tucker
    chandler coward crisp fair free gay goodall hardy jolly lawless makepeace merry moor moore noon
    peace power pride proud rainbow rogers ross stout sweet tall trees true wake waters way weeks wild
    worth yard angel ali nice bath reading ellis guest gallant childs parsons proctor provost reeve
    sexton reg precious comfort blessing sunny
    """
)
