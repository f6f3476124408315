"""More first names in use in the United Kingdom: Gaelic, Welsh, South Asian, African, European, and short forms."""

from __future__ import annotations

from redaction.rules.word_set import word_set

FURTHER_FIRST_NAMES: frozenset[str] = word_set(
    """
    aakash aanya abayomi abdallah abdelkader abdelkarim abdirizak abdou abdoulaye abdulai abdulkadir abdullaahi
    abhay abhijit abhilash abhishek abi abimael abimbola abiodun aboubacar abubakar adama adanna adarsh addie
    adebanjo adebola adeleke adelina adeline adeniyi adeola adesola adetokunbo adewale adeyemi adriano aduke
    aeron aeronwen afolabi afonso afroza aftab afua afzaal aggie agostinho agustin ahlam ahmadou ahsan aijaz
    aileas ailidh aimal aisa aislinn aissatou aitor ajaib ajeet ajmer akanksha akbar akhlaq akinola akintunde
    akira aklilu aksel akwasi alaa alaeddin alasdair albin aldis alessia alessio alfredo alhassan alicja alieu
    alisdair aljaz allister almami alojzy alpa alpaslan alpesh alvaro alvina alyce amabel amadeo amadi amadou
    aman amandine amandip amani amankwa amar amarjeet ambika ameet amisha amjad amol amparo amrik anabela
    anabelle anais anandi anant ananya anatol anaïs anchi andreia andris aneel aneesh aneirin anesu aneta anetta
    angele angelique angie anibal aniket anila anindita aniruddh anjani anju anka ankita ankur anmol anneka annis
    anona ansel anselmo anshul antonello antónio anupam anuradha anushka anwen anyango aodh aodhan aoibheann
    aoibhinn aondo aonghas aparna aqeel aqib araceli arati aravind arbaz archna arianwen ariel arindam arkadiusz
    arlo armand armando arnaldo arnaud arpan arpita arsenio arshdeep artair artem arthurina arti artis artjoms
    arvinder arwyn asantewa asghar ashfaq ashish ashwini asiye asli aslı asmaa asna assad assefa ateeq atieno
    attiya aubrie audra audrius augusta augustin augustine augusto aurangzeb aurelio aurimas aurore aurélie aušra
    avinash avis avneet ayanda ayaz ayele ayhan ayla aynur ayodapo aysel ayser ayten azmat azucena babatope
    babita baboucarr bahia bairbre bakari bakary balbinder balbir baldev baldip baljeet balkar baltasar balvir
    bamidele banan banu baran barasa barnabas barnabus bartek bartlomiej bartolomeo bartłomiej basharat bassam
    bathsheba batoul batul bayan bayode beate beathan beatriz beca becks bedwyr begoña bekele belen benedetta
    benedetto benito berat berhane berkay berna bernardino bertie berwyn beti bets betül beulah bex beyza bhagat
    bhairavi bhaskar bhavana bhavisha bhupendra bhupesh bikash biljana bilkis bilquis bimal bina bindu binyam
    bipin biren birgül birinder blaine blazej blazena bláthnaid boguslaw bogusław bogusława bojan bolaji bolanle
    bolek bongani bontle borislav borys boubacar bozidar braden bria briana brijesh brock bronisław bronson bruna
    brychan bryden bríd brídín bunty bushra busisiwe büşra błażej caden caetano cairistiona caitlín calista
    callan callie camille camilo camm canan cansu capucine carlota carmella carmelo cass cassidy caterina cathie
    catia cayden cefin celal celestin celestino celso celyn cemal cemil cemlyn cengiz cenk cesar cevat cezar
    cezara chaman chanchal chandrakant charanjit chenai chetna chhaya chia chiara chidera chidozie chiedza chike
    chikezie chinaza chinelo ching chinomso chinonso chinonye chisom chiu chizoba chloë christabelle christelle
    christiane christophe christy chukwuebuka chukwuka ciarán cihan cintia ciorstaidh ciprian cissie clarabel
    clarice clarrie claudina claudine cled cledwyn clelia clemence clemency clemente clementina clemmie cliona
    clothilde clíona coinneach coleen colmán concetta conleth consolata coralie corbin coreen corin corneliu
    corrado cosimo cosmin costin cressy cristiano cristobal cynan cynog cyrus czeslaw czesław cáit cátia césar
    daff dagmara dainius daisie daithi dalibor daljeet damaso damini damir damisi danica daniele danika daouda
    dapo darby darin dario darla darleen darnell darshna daud davinia dawood deaglán deanne debbi dede deedee
    deimante deiniol deirdra delfina delores delwyn demba demetrio dena deolinda derya desirée desislava desmonda
    desta dev devina devinder dex dhaval dhiren diarmaid dickie dieudonné dilan dilawar dilbag dilek dilly
    dilshad dinh dino diogo dionne dipa dipali dmitry doaa dobromir dodie domenica domingos donatas donato
    donnchadh dorcas dore dorel doru dotty duarte dumisani duygu dušan dyddgu dymphna dáithí dónal ealasaid
    eartha ebere ebrima ebun ecem edgardo edmilson ednyfed edoardo eduarda edwardina egbert egidio egle eglė
    eibhlín eiddwen eigra eilir einion einir ejaz ejike ekaette ekow ekua elaina eleanore eleonora elfreda
    elfrida elgan elikem elio elisabetta eloisa elva elzbieta elżbieta emad eman emanuele emeline emerson emilija
    emrah encarnacion ender enlli enver ercan ergün erhan erkan ermias ernestine ernesto ersin ertan esen esmond
    esmé essie esteban estefania estela estella esyllt ethelwyn ethna etienne eulalia eurgain euros eurwen
    evangelina evaristo everard evrim ewart eyad eyram ezequiel ezgi fabien fabienne fabiola fabrizio fadekemi
    fadia fadwa faheem faisa fakhra fanta fareeda farhia farid faron faten fathi fathima fatmata faustina
    faustino fausto fawzi fayaz fazal fearchar feliciano feng ferdinando ferhat feride ferit feroz feroza ferris
    fevzi feyisayo fiachra fiaz fifi filippa filippo filomena finbarr fionnghal fionnghuala fionnlagh fiorella
    fiorenzo firoz fisayo fitz flavia flavio florrie folu foluke fozia franklyn frannie françois françoise frida
    fung gabi gabriele gaby gaetano galina gamal gamuchirai gamze ganesh gargi garmon gaston gautam gav gayatri
    gearoid gearóid gebre gemima genaro geoffroy georgeta gerallt gerardo gerrard gerrie gert gertie gervais
    getachew ghada ghassan ghislaine giancarlo gianni giedrė gigi gilberto gilda gilleasbuig gilles ginette
    ginnie ginta giorgia girish girolamo gitanjali giulio gizem gladwin glenna glennis gobinder gobnait gokhan
    gonca goncalo gonzalo gonçalo goronwy graziella graça gregorio griselda grizel grover guadalupe guang
    guglielmo gugu guillaume guinevere gulay gulcan gulnaz gulshan gunay gurbachan gurbaksh gurdial gurjeet
    gurkirat gurmail gurtej gussie gwawr gwenan gwenfair gwern gwion gwladys gwydol gwyneira gökhan gülcan güler
    gülsen gülsüm güney hacer hafwen haldun haley halil halim halime hamdan hamed hanaa hande hardev hardial
    harjeet harkirat harlan harmesh harmohan harnam harriett harrietta haruna hasmukh hasnaa hatice hatty hatun
    haya haydar hayder heathcliff hedd hedda heddwen hedydd hefina helder heloise hemal hemlata hend hepzibah
    herman hermia herminia hernan hetal hetty hiba hicham hikmet hilal hilario hildegard hiram hiren hiro hisham
    hlengiwe hoang holden hong honorata honorine horacio houda howie huan hulya humberto humphry husam husein
    huseyin hussam huwcyn hülya hüseyin ianthe ibtisam ichabod idina idowu idrees idrissa iffat ifunanya ilda
    ilkay illtud illtyd ilze imad immy imogene inaki inas inci inder inderjeet indu inmaculada inês iola ionel
    iorwerth ireneusz irvin irwin isam isatou ishita isidora isidro ismet israa israr issam ithel ivaylo ivone
    iyabo iyad izaak jaafar jabeen jaber jabulani jacinda jacinto jacobus jacopo jacquie jael jagat jagdev
    jagjeet jagmohan jaimin jalil jalpa jamel jamesina janak janaki janki jaqueline jarlath jaroslava jase javid
    jaxon jayda jaye jaymin jayna jayson jeannette jeb jedidiah jelani jenson jessamy jian jiayi jide jigar jigna
    jimmie jinan jitesh joanie joaquim jobie jol jomana jos josceline josefa josiane josue jotham joycelyn jozefa
    joão judite julieta julija jumana jurgis jurij justas jérôme jānis kaan kadri kafui kagiso kailash kaleem
    kalim kalyani kamaljeet kamel kamla kanta kanwaljit karabo karandeep kareen karena karlene kartik karyn
    kassem katarina kathie kausar kaushal kavya kazuko keane keanu keely kelda kelham kellie kenan kenechukwu
    kenelm kenina kenta kenton kerem kester kestutis kevan kewal kezia khadar khadijat khairi khanh khumbo khushi
    kipchoge kirit kobina kodjo koffi komla kornelia krishnan krisztina kubra kudakwashe kulbir kunle kusum kwok
    kyei kym kübra lacey laetitia lainey lakhvinder lakhwinder lalit lamya lancelot lanre laoise latifa latife
    laurena laurent laurentino laverne laxman laxmi lazaro leandro lekan lela lemuel lenka leonel leonor leopoldo
    letizia lettie leusa levent lew liadan lian liang lianne liaqat liaquat liddy lijun lilah liliane lilibet
    lilidh linas lindiwe lindon linsey ljubica lleu lleucu llywarch llŷr lonnie lorena lorin lotty loubna louella
    lubomir luc lucile lucilla lucius lucjan lucrecia lucretia lujain luned lungile luqman luís lwazi lynwen
    lysette mabon macsen madan maddalena madhav madhuri madiba madlen madog magali magdalen mahalia maher
    mahinder mahir mahlet mahmuda maidie maimoona maisa maisoon majda majed malak maldwyn malinda malkit mamadu
    mamie manar mandi mandip mangal manjusha manley manohar mansa mansukh maqbool maqsood marcie marcy mared
    maredudd maredydd margherita marguerita mariabella mariangela mariel marieme mariola marlyn marmaduke
    marsaili martino marty martyna marv maryan marylou masud matej mateja matheus matyas maudie mauro mawuli
    maxie maybelle maynard maysa mazen mbali medwyn meeta mefin megha mehari mehnaz meilyr meinir meirwen melaku
    melodie meltem melva mert merve mervin meryem metin michela mickie micky mihangel milind miloš minna mirabel
    miray mirosław mirren mita mitzi mladen moataz mohinder moin moll mollie montserrat morfudd mort mourad
    moussa mpho mubashir muhammet muhannad muireall muireann muiris mujeeb munashe munawar musab muzaffar myfyr
    myrddin myron mysie máire máirtín máirín mícheál mónica nader nadifa naela nagihan nagla nahla najat najla
    nalini nandi nans nanw naoko naseer natalija nate navraj nayna nazan nazim nazira nazli nazlı nazmul ndidi
    nebahat necati nedim neelima nene nerida nermin neslihan nesrin nettie nevil nevin nezha ngan nghia ngoc
    nhung nicoletta nicolo nidal nik nikhat nikolina nikunj nilay nilgun nilgün nilufer nimrat niranjan nirav
    nishi nitika nitu niyati nizar njeri nkosana noele noirin nokuthula nola nolan nollaig nonso norberto norrie
    nosipho noël nthabiseng ntombi nuno nurcan nurdan nurten nyokabi obiageli oby octavio octavius odete odhrán
    odunayo ogwen oighrig okezie okwudili olakunle oleksiy olinda olly olubunmi olukayode olusegun olusola
    oluwafemi oluwakemi oluwatosin oluyemi omkar omolola omotola ondrej onome onur onyeka onyinye orazio oreoluwa
    oreste osaze osbert osei osmond osric osvaldo ottavio ozzie ozzy padrig palesa panashe paritosh pasquale
    pearce pedr peg peggie peigi pelin pemphero perceval perdita peredur peta pheobe pierluigi pierrette pinar
    placido pollyanna prabhakar prabhu pragna pranay pranita pratibha premila presley priscila pritesh proinsias
    pryderi prys punita pushpa pádraic pádraig páidí pınar qaiser qian qudsia quim quoc rachna rafaqat rafat
    raghad raghbir raghnall raimonds raisa rajat rajender rajendra rajeshwari ramazan ramila ramunas ramón randal
    randhir ranjana ranvir raonaid raphaelle rasha rashpal rauf raveena rawan rayleen rayna raynor raúl reba
    reena reinaldo remedios renuka rené renée retta reynaldo rhianedd rhianwen rhobat rhydwen rica rifat rionach
    riza rodge rogerio rogério rola roly romualds rong ronna ropafadzo rosalinda rosaline rosaria roseanna
    rosella roselyn rossana rosy rotimi royce roz ruadhan ruairí ruan rubeena ruchika ruken rukiye ruksana rupali
    rupesh régine rémi ríona rónán rıza saadia sabri sachiko sadhbh saidou sait sakin salif salih saliha saliou
    samar sandrine sanele santina sarabjit saraswati sarfraz sarjo sarla sarp satbir satwinder savas savaş
    saverio savitri sebastiano seda sedat sefa seipati sekou selcuk selda selin selman selçuk semih semra sena
    seonaidh serap serdar seref sergiu serhat sevda severine sevgi sevil sevinc sevinç seyda sezen sezer shailesh
    shaimaa shamsher shankar shanta sharad sharan sharanjit sharda sharlene shayne sheeraz sheetal shehnaz
    shehzad sherie shevaun shirish shirl shital shraddha shui shula sibel sibusiso sibyl sidika sidonie siencyn
    siew sifiso silvano silvio simba simisola sindiswa siphiwe siriol sissie sizwe skylar slavica smita smriti
    sneha soheir sola solape soledad somhairle songul songül soniya sook sorley sorrel stanislava stefano
    stéphane stéphanie suad suat subash suchita sughra suha suhad suhair sukhminder suki sulaimon suleiman sulwen
    sulwyn surekha surender surendra surjeet sushma susu swaran swee swithin sylvain sándor sébastien séverine
    süleyman tabs taimoor takashi takudzwa talib tamba taner tanith tanuja tarkan tatjana tayfun tayyaba tearlach
    tecwyn teddie teilo tejpal tekin teleri telor teodoro teresinha tesfaye tesni tessie teàrlach thao theobald
    thien thierry thomasin thulani thuli thurstan tibor tien tihana tihomir timmy timoteo tiziana tiziano toan
    tobechukwu tomoko tomás tonderai tosin traian trang treasa trev trissie trix truc trung trupti trystan tsion
    tudfil tudur tudwal tulay tuncay turgay turgut turlough tushar tuyen tuyet tuğba twila tybalt tülay tülin
    udoka ugur uilleam uisdean ujjal ulric ulrica ultan umberto umit upinder uğur valerio valeriu viet vikesh
    vimbai vinicius virender vita vitalijs vitoria vittorio viviane vlasta vusi václav véronique vítor wael wafaa
    waheed waheeda waldo wambui wangari wanjiru warda waris wassim wenda weronika wiesław wilda willina wisam
    władysław xiaoling xing xolani yakup yalcin yalçın yasemin yaser yashpal yasuko yavuz yeliz yifan ynyr
    yogendra yogita yong yoshi yung zainabu zameer zandile zbyszek zdeněk zdravko zdzisław zeba zeke zeki zekiye
    zelalem zelia zerrin zeyad zhong ziaul zilla zinhle zlatko zodwa zoltán zowie zuhra zuleikha zülal álvaro
    éamonn éanna ömer özge özlem ümit żaneta
    """
)
