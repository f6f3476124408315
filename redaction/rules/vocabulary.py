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
    pc pcso psco pco cfo dcfo acfo ps pi wpc wps sgt sergeant sarge insp inspector ch chief cinsp constable con ci cc
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
    none all both each every everyone everybody someone somebody anyone anybody nobody various
    the this that these those there here then a an and or but
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
    adran adrannau arglwydd maer faer cyfarwyddwr gyfarwyddwr cyfarwyddwyr corfforaethol rheolwr reolwr prif
    brif weithredwr cynghorwyr gynghorwyr cynghorau canolfan ganolfan neuadd gymdeithasol cymdeithasol rhif eitem
    eitemau côd ymddygiad datgan datganiad datganiadau diddordeb buddiannau gynllunio ymgynghoriad adroddiad
    adroddiadau cynllun gynllun strategaeth polisi addysg amgylchedd priffyrdd trafnidiaeth diogelwch tai
    diwylliant hamdden cyfreithiol cyfreithiwr cyllideb penderfyniad penderfynwyd argymhelliad cadarnhau
    cadarnhawyd llywodraeth cymru gymru sir dinas tref bwrdeistref rhanbarth llun mawrth mercher iau gwener
    sadwrn sul ionawr chwefror ebrill mehefin gorffennaf awst hydref tachwedd rhagfyr
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
    absence abuse academic access accident accidents accommodation accreditation achievement achievements
    acquisition active acute additional admission admissions adoption adult advice advocacy affordable ageing
    agreement agricultural air alcohol alert allocation allocations allotment allotments allowance allowances
    ambition amendment analysis animal annexe announcements anti-social antisocial appearance appraisal
    apprenticeship apprenticeships approval archives aspiration assault assessment asset assets attainment audit
    autism availability awards badge balance banking bathing benefits bereavement beverage bids bins biodiversity
    bookings breakfast broadband budget burglary buses busking byelaw byelaws bylaw bylaws calendar cancer
    capital carbon cardiac care career careers caring cases celebrations ceremony challenge challenges check
    checklist cheques childcare children cinema circular citizen citizens civic civil claim claims classes
    cleaning cleansing climate clinical co-opted co-option coastal code cohesion collection collections
    commemoration commencement comment comments commercial commissioning commitment communication competition
    completion compliance computer conclusion condition conditions conduct conference congestion conservation
    construction consultation consumer contact contents contingency continuing contract contribution
    contributions cooperation core cost costs counselling coverage covid cream creative credit crime criminal
    criteria critical crossings culture curriculum customer cyber damage dashcam database deadline defibrillator
    deficit delegated delegation delivery demand dementia democratic demographic demolition dental deployment
    deprivation design detection developer diabetes diary digest digital disabilities disability disabled
    disciplinary disclosure discretionary discussion discussions disease disposal disruption diversion diversity
    document documents domestic donation donations download drainage drugs duties duty e-learning earmarked
    ecology economic economy editorial educational efficiencies efficiency election elections electoral
    eligibility embed emergency emissions employee employment empowerment enabling encroachment endowment energy
    enforcement engagement enquiries enquiry enrolment entertainment entrance equalities equality equipment
    escalation estates ethical ethics ethnic evaluation evidence exams exception exclusion exclusions exercise
    exhibition expenditure expenses experience exploitation expression extension external facilities families
    family feedback fees felling female fencing festive fete file filing film fitness fixtures flexible flood
    flooding floral fly-tipping focus food footpath footpaths forecast foreign forestry foreword formal fostering
    framework fraud frequency frontline fuel funding fundraising funds funeral furniture future gambling
    gardening gas gender goals governance grants grazing grievance gritting guidance gullies gym handbook
    hardship harm hate hazards headline healthcare hearing hedges helpline heritage highlights history home homes
    honorary horticultural hospitality household housekeeping human hustings hybrid hygiene ice ideas
    identification immigration immunisation impact implementation implications improvement improvements inception
    incident incidents inclusion inclusive income independent indicators industrial industry infection inflation
    influenza informal infrastructure injured inquest inspection inspections installation instructions insurance
    intelligence intention internal interpretation interventions inventory investigation investigations
    investment invitation invoice invoices irrigation issue issues joint judicial justice kerb key killed
    knowledge labour landscape language laptop launch laundry leadership leaflet leaflets league learner learning
    legacy legal legislation leisure lessons liaison licence licensing lifeguard lifelong lighting limits linkage
    listed litigation litter livestock living lottery maintenance male management mandatory map market markets
    maternity mayoral mayoralty media mediation medication medicine medicines memorandum memorial memorials men
    mental merger message messages method metrics migration mileage minibus minimum minority minuted misconduct
    mission mobility modern modernisation momentum monitoring monthly motion motor motoring motorway multi-agency
    music mutual narrative natural nature needs negotiation negotiations networking newsletter newsletters nil
    nomination nominations noticeboard noticeboards notices number numbers nursery obituary objection objections
    objective objectives obligations occupational offence offences offender offenders older online openings
    operating operation opportunities opportunity optional oral order orders organic organisational organised
    orientation original ornamental outage outcome outcomes outdoor outline outpatient outreach outstanding
    oversight overview ownership package palliative pandemic parent parental parents parking participation
    partners passenger passengers pastoral pathway pathways patrol patrols payment payments pedestrian
    pedestrians pending pension pensions people permission permit permits personal personnel pest pharmacy phase
    photograph photographs physical pilot planned playground playing plenary polling pollution population portal
    position positive possible postal posters potholes poverty practical prayer prayers precept prejudicial
    preliminary premises premium prescribing prescription presence presentation preservation prevention pricing
    primary principles printing priority privacy probation problem problems procedure proceedings proceeds
    process procurement productivity professional profile prohibition promotion prompt property proportion
    proposal proposals prosecution protocol provider providers provision prudential psychology publication
    publications publicity purchase purpose quality quarterly question questionnaire questions quorate quorum
    racial radio rates readmission recent recommendation recommendations reconciliation recording records
    recovery recreation recruitment recycling redundancy referral referrals refreshments refuge refurbishment
    refusal regeneration register registered regular regulatory rehabilitation reinstatement relations
    relationship remembrance reminder remit removal remuneration renewal rental reorganisation repairs
    replacement reporting representation reputation requirements research reserve reserves residential
    resignation resignations resilience resolution resources response responsibilities responsibility restoration
    restorative restrictions results retention retirement retrospective revenue reviews revised rights risk risks
    robbery rota rural safeguarding safer salaries salary sanitation satisfaction savings scam scams schedule
    schedules scholarship schools science scope scores scoring screening scrutiny seasonal seating secondary
    sections sector security selection self-assessment seminar sensory sentence seriously sessions settlement
    severe sewage sewerage sharing shelter shopping shops shortlist sickness signage signs silent site sites
    situation skills snapshot social software solar spatial speaking specification speeding spending spiritual
    sponsorship sport sports staffing stakeholder stakeholders standard standards standing statement stationery
    statistics status statutory steering stewardship stocktake stop storage strategies strength stress structure
    students studies study sub subgroup submission submissions subscription substance substitute succession
    suggestion suggestions suicide summary superhighways supper supplementary supplier supplies support
    supporting surface surgical surveillance surveys suspension sustainability sustainable switchboard symposium
    system systems tackling taker talks target tariff task taskforce tax technical technology teenage telecare
    telephony tender tenders tennis terminal terms terrorism test testing theft thematic theme themes therapy
    third threat threats threshold ticket tickets timber timeline timescale timetable tobacco toilet toilets
    toolkit topic topics total tour tourism tours toxic track tracking trade trades trading tradition traditional
    training transformation travel traveller travellers treasury treatment triage trial tribute tributes trustees
    tuition twinning unanimous unauthorised underspend uniform unitary universal upgrade urban urgent usage
    utilities utility vacancies vaccination vaccine validation value vandalism variance variation variations
    vehicle vehicles vehicular verge verges veterans viability victim victims video viewing violence vision
    visits vital vocational voluntary volunteering vote voter voters voucher vulnerable waiting walkabout walking
    warning washing waste waterfront waterways weapons weather webcast wedding weekly weighting welfare
    well-being wellbeing wellness wheelchair wider wildlife withdrawal witnesses women women's woodland wording
    work workforce working workplace workshop workshops workstream worship writing written yearly youth
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
