"""Short forms under which one person may stand in the same papers."""

from __future__ import annotations

_GROUPS = """
abigail abby abbie
adelaide addie
albert al bert bertie
alexander alex alec sandy sasha xander alasdair ally
alexandra alex sandra lexi sasha
alfred alf alfie fred
alison ali ally
amanda mandy
andrew andy drew
angela angie ange
ann anne annie
anthony tony ant
archibald archie baldie
arthur art
barbara barb babs barbie
bartholomew bart
benjamin ben benny
bernard bernie
beverley bev
bradley brad
bronwen bron
calum cal
cameron cam
caroline caz carrie
catherine cath cathy kate katie cat
cecilia celia cissie
charles charlie chas chuck
charlotte charlie lottie
christine chris chrissie tina
christopher chris kit topher
clifford cliff
constance connie
cynthia cindy
dafydd dai daf
daniel dan danny
david dave davey dai
deborah deb debs debbie
denise den
dennis den denny
derek del
desmond des
diana di
diane di
dominic dom
donald don donny
dorothy dot dottie dolly
douglas doug dougie
edward ed eddie ted teddy ned
edwin ed eddie
eilidh ei
eleanor ellie nell nora
elizabeth liz lizzie beth betty eliza libby lisa bess betsy elsie
emily em emmy
emma em
erica ricky
ernest ernie
eugene gene
felicity fliss flick
ffion ffi fi
fiona fi fee
florence flo florrie
frances fran franny frankie
francis frank frankie fran
frederick fred freddie
gabriel gabe
gabrielle gabby gaby
gareth gaz gary
geoffrey geoff
george georgie
georgina georgie george
gerald gerry
geraldine gerry
gerard gerry ger
gillian gill jill
gordon gordy
graham gray
gregory greg
gwendolyn gwen
gwenllian gwen
harold harry hal
harriet hattie harry
helen nell
henry harry hal hank
herbert bert herbie
hubert bert
isabel izzy bella issy
jacob jake
jacqueline jackie jacqui
james jim jimmy jamie
jane janie janey
janet jan
janice jan
jasmine jas jazz
jeffrey jeff
jennifer jen jenny jenni
jeremy jez jerry jem
jessica jess jessie
joanna jo joanie
joanne jo
john jack johnny jock
jonathan jon jonny jonty
joseph joe joey jo
josephine jo josie
joshua josh
judith judy jude judi
julia jules
julian jules
julie jules
katherine kath kathy kate katie kat kit kitty
kathleen kath kathy kate kay
kenneth ken kenny
kevin kev
kimberley kim
kirsty kirst
laurence larry laurie
leonard len lenny leo
leslie les
lewis lew
lillian lil lily
louis lou louie
louise lou
lucille lucy
lynda lyn
madeleine maddy maddie
magdalena magda maggie
malcolm mal
malgorzata gosia
margaret maggie meg peggy marge margie madge greta
mark marky
martin marty
mary molly polly mae
matilda tilly mattie
matthew matt matty
maureen mo maura
maurice mo
maxwell max
melanie mel
melissa mel
michael mike mick mickey micky
michelle shell chelle
mohammed mo
morag mo
nancy nan
natalie nat
natasha tasha nat
nathaniel nat nate nathan
neville nev
nicholas nick nicky
nicola nicky nikki nic
nigel nige
olivia livvy liv ollie
oliver ollie olly
pamela pam
patricia pat patsy tricia trish patty
patrick pat paddy
paul pauly
penelope penny
percival percy
peter pete
philip phil pip
philippa pippa pip
phyllis phyl
priyanka priya
prudence prue
rachel rach
raymond ray
rebecca becky becca beck
reginald reg reggie
richard rich rick dick richie ricky dickie
robert rob bob robbie bobby bert
roderick rod roddy
rodney rod
roger rodge
ronald ron ronnie
rosemary rose rosie
rosalind ros roz
russell russ
ruaridh rory
samantha sam sammy
samuel sam sammy
sandra sandy sandie
sarah sally sal
sebastian seb
sharon shaz shazza
simon si
sophia sophie
stanley stan
stephanie steph
stephen steve stevie ste
stewart stew stu
stuart stu
susan sue susie suzy
suzanne sue suzy
sydney sid
sylvia syl
tamara tammy
terence terry tel
theodore theo ted teddy
theresa terry tess tessa
thomas tom tommy
timothy tim timmy
tobias toby
trevor trev
valerie val
veronica ronnie vera
victor vic
victoria vicky vicki vic tori
vincent vince vinny
virginia ginny
vivian viv
vivien viv
vivienne viv
walter walt wally
wilfred wilf
william will bill billy willie liam
winifred winnie fred
yvonne von
zachary zac zach zack
"""


def _index() -> dict[str, frozenset[str]]:
    together: dict[str, set[str]] = {}
    for line in _GROUPS.split("\n"):
        full, *short = line.split() or [""]
        for one in short:
            together.setdefault(full, set()).add(one)
            together.setdefault(one, set()).add(full)
    return {name: frozenset(others) for name, others in together.items()}


_ALSO = _index()


def also_called(first_name: str) -> frozenset[str]:
    """Short forms of a first name, and the names it is short for; lower case, without the name itself."""
    return _ALSO.get(first_name.casefold(), frozenset())
