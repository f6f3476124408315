"""More first names in use in the United Kingdom: Gaelic, Welsh, South Asian, African, European, and short forms."""

from __future__ import annotations

from redaction.rules.word_set import word_set

FURTHER_FIRST_NAMES: frozenset[str] = word_set(
    """
    aakash aanya abayomi abdallah abdelkader abdelkarim abdikarim abdinasir abdirashid abdirizak abdisalam
    abdiweli abdou abdoulaye abdulai abdulkadir abdullaahi abhay abhijit abhilash abhishek abi abigayle abimael
    abimbola abiodun aboubacar abshir abubakar adama adamos adanna adaora adarsh addie adebanjo adebimpe adebola
    adeleke adelina adeline adeniyi adeola adesola adetokunbo adewale adeyemi adeyinka adina adjei adjoa adriano
    aduke adwin aeron aeronwen afam afolabi afonso afroza aftab afua afzaal aggie agostinho agustin ahlam ahmadou
    ahmose ahsan aijaz aileas ailidh aimal aino aisa aislinn aissatou aiste aitor ajaib ajeet ajmer akanksha
    akbar akhlaq akinola akintoye akintunde akira aklilu akorfa aksel akwasi akwia alaa alaeddin alasdair albie
    albin aldis alecia aleisha alemayehu alessia alessio alexandros alfredo alfy algirdas alhassan alicja alieu
    alin aliou alisdair alix aljaz allana allister almami alojzy alpa alpaslan alpesh alvaro alvina alyce alyshia
    amabel amadeo amadi amadou aman amandine amandip amani amankwa amar amarachukwu amarjeet ambika ameet amisha
    amjad amma amol ampah amparo amran amrik anabela anabelle anahit anais analise anandi anant ananya anatol
    anaïs anca anchi anders andrada andras andreia andris androulla andrás aneel aneesh aneirin anesu aneta
    anetta angele angelique angie anibal anike aniket anila anindita aniruddh anjani anji anju anka anke ankita
    ankur anmol anneka anneke annelies annemiek annis annmarie anona anouk ansel anselmo ansgar anshul antanas
    anthoula antigoni antje antonello antti antónio anuoluwapo anupam anuradha anushka anwen anyango aodh aodhan
    aoibheann aoibhinn aondo aonghas aparna apostolos aqeel aqib araba araceli araksi arati aravind arax arbaz
    archna ardo aregash argyris arianwen ariel ariella arindam aristotelis arjan arjen arkadiusz arlo armand
    armando armen armine arnaldo arnaud arpan arpine arpita arsenio arshdeep artair artak artem arthurina arti
    artis artjoms arto arvid arvinder arwyn asa asantewa asefa asghar ashfaq ashish ashlea ashlee ashot ashwini
    asiye asli aslı asmaa asna assad assefa asta astghik atara ateeq athanasios atieno atsede attiya aubrie audra
    audrius augusta augustin augustine augusto aurangzeb aurelija aurelio aurimas aurore aurélie aušra avi
    avinash avis avital avneet avraham avrom ayaanle ayanda ayaz ayele ayhan ayla aynur ayodapo ayokunle ayrton
    aysel ayser ayten azmat azubuike azucena baaba babatope babatunji babita baboucarr bahia baiba bairbre bakari
    bakary balazs balbinder balbir baldev baldip baljeet balkar baltasar balvir balázs bamidele banan banu baran
    barasa barnabas barnabus bartek bartlomiej bartolomeo bartłomiej basharat bashiir bassam bassey bastien
    bathsheba batoul batsheva batul bayan bayode beate beathan beatriz beca becks bedwyr begoña bekele bela belen
    benedetta benedetto bengt benito benny berat bereket berhane berkay berna bernardino bertie bertil berwyn
    beti bets betül beulah bex beyza bhagat bhairavi bhaskar bhavana bhavisha bhupendra bhupesh bikash bilan
    bilikisu biljana bilkis bilquis bimal bina bindu binetou biniam binky binyam bipin biren birgit birgül
    birhane birinder birute bjorn björn blaine blazej blazena bláthnaid boguslaw bogusław bogusława bojan bolaji
    bolanle bolek bongani bontle borislav borys bosse boubacar bozidar bracha braden brayden braydon bria briana
    brijesh brock bronisław bronson bruna brychan bryden bríd brídín bukayo bunty bushra busisiwe béla büşra
    błażej caden caelan caetano caiden cairistiona caitie caitlín calin calista callan calleigh callie camille
    camilo camm canan cansu capucine carlota carmella carmelo caro caryl cass cassidy catalin catalina caterina
    cathie catia cawo cayden cazza cefin celal celestin celestino celso celyn cemal cemil cemlyn cengiz cenk
    cesar cevat cezar cezara chaman chana chanan chanchal chandrakant chanelle charalambos charanjit charlee
    chava chaz chazza chenai chetna chhaya chia chiara chibueze chibuike chibuzo chidera chidozie chiedza
    chijioke chikaodili chike chikezie chimezie chinaza chinelo chinemerem ching chinomso chinonso chinonye
    chinwendu chisimdi chisom chiu chizoba chloë christabelle christelle christiane christodoulos christophe
    christy chukwuebuka chukwuka ciarán cihan cintia ciorstaidh ciprian cissie clarabel clarice clarrie claudina
    claudine claudiu cled cledwyn clelia clemence clemency clemente clementina clemmie cliona clothilde clíona
    coby codie codrin coen coinneach coleen colmán concetta conleth connah conner consolata coralie corbin coreen
    corin cornelis corneliu corrado cortney cosimo cosmin costin cressy cristi cristiano cristobal csaba cynan
    cynog cyrus czeslaw czesław cáit cátia césar daan daff dagmara dainius daisie daithi dalibor dalit daljeet
    damaso damilare damini damir damisi danica daniele danika danit danni danut danute daouda dapo darby darin
    dario darla darleen darnell darshna daud davinia davy dawood deaglán deanne debbi decebal declyn dede deedee
    deeqa deimante deiniol deirdra delfina delores delwyn demba demetrio demetrios dena denes denzel deolinda
    derya desirée desislava desmonda despina desta dev devina devinder dex dhaval dhiren diarmaid dickie diederik
    dieudonné dilan dilawar dilbag dilek dilly dilshad dimitris dinh dino diogo dionne dionysios dipa dipali
    dmitry doaa dobromir dodie doina domenica domingos donatas donato donnchadh dorcas dore dorel dorin doru
    dotty duarte dumisani duygu dušan dyddgu dymphna dzintars dáithí dónal ealasaid eartha ebere ebonie ebrima
    ebubechukwu ebun ecem edgardo edmilson ednyfed edoardo edosa eduarda edvinas edwardina eero efia efraim
    efstathios egbe egbert egidijus egidio egle eglė eibhlín eiddwen eigra eija eilir einion einir eitan ejaz
    ejike ekaette ekanem ekow ekua elad elaina elazar eleanore eleftherios eleonora elfreda elfrida elgan eliezer
    elikem elio elisabetta elisheva eliyahu ellise eloisa elowen elva elzbieta elżbieta emad eman emanuele
    emeline emerson emilija emrah encarnacion ender eniko enlli enver enyinna ephrem ercan ergün erhan erkan
    ermias ernestine ernesto ersin ertan esen eskil esmond esmé esosa essie esteban estee estefania estela
    estella esti esyllt ethelwyn ethna etienne etim etty eugen eulalia eurgain euros eurwen eusebiu evaldas
    evangelina evaristo everard evgenia evrim ewart eyad eyob eyram ezequiel ezgi fabien fabienne fabiola
    fabrizio fadekemi fadia faduma fadwa faheem faigy faisa fakhra fanta fardosa fareeda farhia farhiyo farid
    faron faten fathi fathima fatmata faustina faustino fausto fawzi fayaz fazal fearchar feliciano feng
    ferdinando ferenc ferhat feride ferit ferko feroz feroza ferris fevzi feyisayo fiachra fiaz fifi fiifi fikre
    filippa filippo filomena finbarr finlee fionnghal fionnghuala fionnlagh fiorella fiorenzo firoz fisayo fitz
    flavia flavio florentina florica floris florrie floz folu foluke forrest fotini fotis fowsiya fozia franklyn
    frannie françois françoise frehiwot frida frits fruma fthi fung gabi gabriele gaby gadi gaetano gagik galina
    gamal gamuchirai gamze ganesh garen gargi garmon gaston gautam gav gayane gayatri gbemisola gbenga gearoid
    gearóid gebre gebremedhin gediminas geert gelu gemima genaro geoffroy georgeta gerallt gerardo gergely geri
    gerrard gerrie gerrit gert gertie gervais getachew gevorg gez geza ghada ghassan ghislaine giancarlo gianni
    giedrė gigel gigi gijs gilberto gilda gilleasbuig gilles ginette ginnie ginta gintare giorgia giorgos girish
    girmay girolamo gitanjali gitty giulio gizem gladwin glenna glennis glykeria gobinder gobnait gokhan gonca
    goncalo gonzalo gonçalo goran goronwy gosta graziella graça greger gregorio grigore griselda grizel grover
    guadalupe guang guglielmo gugu guillaume guinevere gulay gulcan guled gulnaz gulshan gunay gunilla gunta
    guntis gunvor gurbachan gurbaksh gurdial gurjeet gurkirat gurmail gurtej gussie gwawr gwenan gwenfair gwennie
    gwern gwion gwladys gwydol gwyneira gyorgy gyula györgy gábor gökhan göran gülcan güler gülsen gülsüm güney
    günther haben hacer hadassah hafwen hagop hagos hailemariam hakob haldun haley halil halim halime hamdan
    hamed hanaa hande hanneke hardev hardial harjeet harkirat harlan harleigh harmesh harmohan harnam harriett
    harrietta haruna hasmik hasmukh hasnaa hatice hatty hatun hawa hawo haya haydar hayder hayk heathcliff hedd
    hedda heddwen hedvig hedydd hefina helder heleen heloise hemal hemlata hend hendrik hepzibah herman hermia
    herminia hernan hershel hetal hetty hiba hicham hikmet hilal hilario hildegard hinda hindy hiram hiren hiro
    hirut hisham hlengiwe hoang holden hong honorata honorine horacio horatiu houda hovhannes howie hripsime huan
    hufan hulya humberto humphry husam husein huseyin hussam huwcyn håkan hülya hüseyin iancu ianthe iasmina
    ibironke ibtisam ibukun ichabod idina idowu idrees idrissa ieva ifeoluwa iffat ifunanya ikran ilan ilda
    ildiko ilga ilhaan ilkay illtud illtyd ilze imad imade immy imogene imre inaki inas inci inder inderjeet indu
    ineke inese ingemar ingrida ingvar iniobong inmaculada inyang inês ioanna ioannis iola iolanda ionel iordanis
    iorwerth ireneusz irvin irwin isam isatou ishita isidora isidro ismet isobelle israa israr issy itamar ithel
    itohan itzik iulia iulian iuliana ivars ivaylo ivone iyabo iyabode iyad izaak jaafar jaap jabeen jaber
    jabulani jacinda jacinto jacko jacobus jacopo jacquie jael jagat jagdev jagjeet jagmohan jaida jaimee jaimin
    jalil jalpa jamel jamesina janak janaki janki jannie janos japie jaqueline jari jarl jarlath jarmo jaroslava
    jase javid jaxon jaycee jayda jaye jaymin jayna jayson jeannette jeb jedidiah jelani jelle jenson jeroen
    jesper jessamy jevon jez jian jiayi jide jigar jigna jimi jimmie jinan jitesh joanie joaquim jobie jochen jol
    jola jolanda jolita jomana jono joojo jordyn joris jory jos josceline josefa josiane josue jotham joycelyn
    jozefa jozsef joão judite juha jukka julieta julija jumana jumoke jurate jurgis jurij juris justas jános
    jérôme józsef jørgen jürgen jānis kaan kaci kadri kafui kagiso kaiden kailash kaisa kaleem kalim kalliope
    kalvin kalyani kamaljeet kamel kamla kamsi kanta kanwaljit karabo karandeep kareen karena karlene karoly
    kartik karyn kasie kaspar kaspars kassem katarina kathie kausar kaushal kavya kaz kazuko kazys keane keanu
    keeleigh keely kelda kelham kelis kellie kemisola kenan kenechukwu kenelm kenina kenta kenton kerem kester
    kestutis kevan kewal kezia khachatur khadar khadijat khairi khanh khumbo khushi kidane kidist kieren kimmo
    kipchoge kirit kirsi kirsti kitto kjell kjersti klaas klaire kobby kobina kodjo koen koffi kolade kolawole
    komla konstantina koos kornelia kosi krishnan krisjanis krissy kristofer krisztina kubra kudakwashe kukua
    kulbir kunle kurtis kusum kwadjo kwamena kwok kyei kym kyriaki kyriakos károly kübra lacey lacie laetitia
    laima lainey lajos lakhvinder lakhwinder lalit lamya lancelot lanre laoise larisa lasma lasse latifa latife
    lauma laurena laurent laurentino lauri laverne laxman laxmi lazaro leandro leesa lefteris leif lekan lela
    lemlem lemuel lenka lennart leonel leonor leopoldo letizia lettie leusa levent levon lew liadan lian liang
    lianne liaqat liaquat libbie liddy lieke liesl lieven lijun lilah liliane lilibet lilidh lilit linas lindiwe
    lindon linsey lisl livvy ljubica lleu lleucu llywarch llŷr loes lolade lonnie loredana lorena loreta lorin
    lorrie lotty loubna louella loui loukas lowen luam lubomir luc lucca lucica lucile lucilla lucius lucjan
    lucrecia lucretia lujain luned lungile luqman lusine luuk luís lwazi lynnie lynwen lysette maarten mabon maci
    macsen madan maddalena madhav madhuri madiba madlen madog mads magali magdalen magdolna maggs magni mahalia
    maher mahinder mahir mahlet mahmuda maidie maimoona maisa maisoon maisy majda majed makis mal malak maldwyn
    malinda malkit mamadu mamie manar mandi mandip mangal manjusha manley manohar manole mansa mansukh mantas
    maqbool maqsood marcie marcy mared maredudd maredydd margherita margit marguerita mariabella mariangela
    maricica marieke mariel marieme marijke marin marinela mariola marja marjo marlyn marmaduke maroulla marsaili
    martijn martino marty martyna marv maryama maryan marylou massen masud matej mateja matheus matthijs matti
    matyas maudie mauro mawuli maxie maybelle maynard maysa mazen mbali mebrahtu medwyn meeta mefin megha mehari
    mehnaz mehret meilyr meinir meirwen melaku melodie meltem melva menachem merhawi merja meron mert merv merve
    mervin meryem meseret mesfin metin mfoniso mher michalis michela mickie micky mihangel mihnea mikko miklos
    miklós milind miloš mindaugas minna mioara mirabel miray mirosław mirren miruna mita mitzi mkrtich mladen
    moataz modupe mohinder moin moll mollie montserrat mordechai morenike morfudd moritz mort motti motunrayo
    mourad moussa mpho mubashir muhammet muhannad muireall muireann muiris mujeeb mulki mulugeta munashe munawar
    musab muyiwa muzaffar myfyr myrddin myron myrto mysie máire máirtín máirín mícheál mónica mădălina nachman
    nader nadifa naela naftali nagihan nagla nahla nairi najat najla nalini nandi nans nanw naoko narcis narine
    naseer nasteho natalee natalija nate natnael nauris navraj nayna nazan nazim nazira nazli nazlı nazmul ndidi
    nebahat necati nechama neculai nedim neelima nektarios nelu nene nerida neringa nermin neslihan nesrin nettie
    nev nevaeh nevil nevin nezha ngan nghia ngoc nhung nhyira nichole nicoletta nicolo nicos nicusor nidal nijole
    nik nikhat nikolina nikunj nilay nilgun nilgün nils nilufer nimco nimrat niranjan nirav nishi nissim nitika
    nitu niyati nizar njeri nkemdilim nkosana nneka nobby noele noga noirin nokuthula nola nolan nollaig nonso
    norberto normunds norrie nosipho noël nthabiseng ntombi nune nuno nurcan nurdan nurten nver nwando nyokabi
    obiageli obioha oby octavio octavius odete odhrán odion odunayo ofer ofra ogbonna ogwen oighrig okezie okon
    okwudili olaide olakunle olanike olaniyi olawale olayemi oleksiy olinda olli olly olof olorunfemi olubunmi
    olukayode olusegun olusola oluwabukola oluwafemi oluwakemi oluwatosin oluyemi omkar omobolanle omolola
    omotola omowunmi ondrej onome onur onyeka onyekachi onyinye onyinyechi orazio oren oreoluwa oreste orit
    osahon osarugue osaze osbert osei oseni oskars osla osmond osric osvaldo ottavio ovidiu ovie oyindamola
    oyinkan ozzie ozzy padrig palesa panashe panayiotis panos paraskevi paritosh pasco pasquale pavlos pearce
    pedr peg peggie peigi pekka pelagia pelin pemphero perceval perdita peredur perran pertti peta peteris petey
    petrica petroc pheobe pierluigi pierrette piet pinar pinchas piroska placido pnina pollyanna polyxeni
    prabhakar prabhu pragna pranay pranita pratibha premila presley priscila pritesh proinsias pryderi prys
    punita pushpa pádraic pádraig páidí päivi pınar qaiser qian qudsia quim quman quoc rachna rafaqat rafat
    raghad raghbir raghnall ragna ragnhild rahel raija raimonds raimundas raisa raivis raizel rajat rajender
    rajendra rajeshwari ramazan ramila ramunas ramón randal randhir ranjana ranvir raonaid raphaelle rasha
    rasheedat rashpal rauf raveena rawan rayleen rayna raynor raúl reba reena reijo reinaldo remedios renuka rené
    renée retta reynaldo rhianedd rhiann rhianwen rhobat rhydwen riannon rica rifat rihards riitta rimantas
    rionach risto rivky riza robbo robel rodge rogerio rogério rola rolly roly romualds rong ronit ronke ronna
    ropafadzo rosalinda rosaline rosaria roseanna rosella roselyn rossana rosy rotimi roxie royce roz ruadhan
    ruairí ruan rubeena ruchel ruchika ruken rukiye ruksana runar rupali rupesh ruqiya ruti ruud ruzan ruzanna
    rylee ryley régine rémi ríona rónán răzvan rıza saadia saado sabri sachiko sadhbh sadiat safiyo saidou sait
    sakin salif salih saliha saliou samar sammi samrawit samsam sandis sandrine sanele sanita sanne santina
    sarabjit saraswati sarfraz sargis sarit sarjo sarla sarmite sarolta sarp satbir satwinder savas savaş saverio
    savitri sebastiano seda sedat sefa segilola seipati sekou selcuk selda selin selman selçuk semere semih semra
    sena senait sennait seonaidh seppo serap serdar seref sergiu serhat sevda severine sevgi sevil sevinc sevinç
    seyda sezen sezer shailesh shaimaa shamsher shaniqua shankar shanta sharad sharan sharanjit sharda sharlene
    shaul shayne sheeraz sheetal shehnaz shehzad shelbie sherie shevaun shira shirish shirl shital shlomo shmuel
    shprintza shraddha shui shula shulamit sibel sibusiso sibyl sidika sidonie siencyn siew sifiso sigita sigrun
    silvano silvio simba simcha simidele simisola simret sindiswa sinmi sinnie siobhain siphiwe siriol sirpa
    sirush sissie sizwe sjoerd skaidrite skirmantas skyla skylar slavica smita smriti sneha soheir sola solape
    soledad solvita somhairle somto songul songül soniya sook sorina sorley sorrel sotirios sotiris spyros
    stanislava stavroula stefanita stefano stelian stelios stepan stevi stevo stig styliani stéphane stéphanie
    suad suat subash sucdi suchita sughra suha suhad suhair sukhminder suki sulaimon suleekha suleiman sulwen
    sulwyn sunmisola surekha suren surender surendra surjeet sushma susu suze swaran swee swithin sylvain sándor
    sébastien séverine süleyman tabs tadesse tage taimoor takashi takudzwa talan tali talib tamba tamsie tamuno
    tamás taner tanith tanuja tapio tarkan tatev tatjana tayfun tayyaba tearlach tecwyn teddie teilo tejpal
    tejumola tekin tekla tekle teleri telor temidayo temiloluwa teodoro teresinha terez tesfai tesfaye tesni
    tessie teun tewolde teàrlach thanasis thao theobald theofanis thien thierry thijs thomasin thorfinn thulani
    thuli thurstan tiberiu tibor tien tigran tihana tihomir timmy timoteo tiziana tiziano tjeerd toan tobechukwu
    tomiwa tomoko tomás tonderai torbjorn torbjörn tosin toyin traian trang treasa trev trissie trix truc trung
    trupti trystan tsehay tsion tudfil tudur tudwal tulay tuncay tuomas turgay turgut turlough tushar tuula tuyen
    tuyet tuğba twila tybalt tzippy tülay tülin udoka uduak ufuoma ugur uilleam uisdean ujjal uldis ulric ulrica
    ultan umberto umit upinder uğur vahan vahe vaida vaidas valdas valdis valerio valeriu vanna vardan vartan
    vazgen veikko vern victoras vidas viet vija vikesh vilija vilis vilmos vimbai vinicius viorel viorica
    virender virginijus virpi vita vitalijs vitoria vittorio viviane vladut vlasta vusi václav véronique vítor
    wael wafaa waheed waheeda waldo wambui wangari wanjiru warda waris wassim wenda weronika weyni wiesław wilda
    willina wisam wondwosen wouter wuraola władysław xiaoling xing xolani xristos yair yakup yalcin yalçın yaron
    yasemin yaser yashpal yasmiin yasuko yavuz yechiel yehudis yeliz yifan yisroel yitzchok yitzhak ynyr yodit
    yoel yogendra yogita yong yoofi yordanos yoshi yosief yossi yung yurub yuxuan zahava zainabu zalman zameer
    zandile zaruhi zaven zbyszek zdeněk zdravko zdzisław zeba zeev zeke zeki zekiye zelalem zelia zerai zerrin
    zewdi zeyad zhong ziaul zigmars zilla zinhle zlatko zodwa zoltán zowie zsuzsa zubby zuhra zuleikha zydrunas
    zülal álvaro éamonn éanna ömer özge özlem ümit żaneta ștefan
    """
)
