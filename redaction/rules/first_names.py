"""First names in use in the United Kingdom, written for Candour.

A name missing here is still found by its title, by its place on the page or by the language model;
a name present here is weak evidence alone: many are surnames, months or plain words too.
"""

from __future__ import annotations

from redaction.rules.further_first_names import FURTHER_FIRST_NAMES
from redaction.rules.word_set import word_set

FIRST_NAMES: frozenset[str] = FURTHER_FIRST_NAMES | word_set(
    """
aadam aaliyah aarav aaron aarti abbas abbie abby abdi abdirahman abdul abdulla abdullah abdullahi abdulrahman
abe abebe abel abena abid abida abigael abigail abiola abir abisola abraham abram abrar abul ada adaeze adam
adan adaobi addie addison ade adebayo adele adil aditi aditya adnan adrian adriana adrienne adunni adwoa afia
afsana afshan afzal aga agata agatha agnes agnieszka ahmad ahmed ahmet aidan aidana aiden aiko aileen ailsa
aimee aine ainsley aisha aishah aisling aiza ajay ajaz ajit akash akeem akhtar akil akin akosua akram akua al
alain alan alana alanna alastair alban albert alberta alberto aldona alec aled alejandra alejandro aleksandar
aleksander aleksandra aleksei alessandra alessandro alex alexa alexander alexandra alexandrina alexandru
alexia alexis alexr alf alfie alfonso alfred algernon alhaji ali alice alicia alick alina alison alistair
alister aliya aliyah aliza alka allan allegra allie allison allyson alma almaz aloysius althea alun alvin
alwena alwyn alys alyson alyssa ama amaka amal amanda amandeep amara amarachi amardeep amarjit amarpreet amber
ameera amelia amelie amena amie amin amina aminah aminata aminu amir amirah amit ammar amos amrit amrita
amritpal amy ana anabel anand anas anastasia anastasios andre andrea andreas andreea andrei andrej andres
andrew andriana andriy andrzej andy aneesa aneira aneka anette aneurin ange angela angelica angelina angelo
angelos angharad angus anh ania aniela anika anil anis anisa anisha anita anjali anjana anjum ankit ann anna
annabel annabelle annalise annamarie anne anneliese annemarie annetta annette annie annika anthea anthony
antoine antoinette anton antonella antoni antonia antonina antonio antonios antony anu anuj anup anurag anusha
anwar anya aoife april aqsa arabella aram araminta arash archana archibald archie ariana arianna arif arifa
arjun arlene armaan arnav arnie arnold arooj arron arsalan arshad art arthur artur arturo arul arun arvind
arwel arwen arya arzu asa asad asha asher ashleigh ashley ashling ashlyn ashok ashraf ashwin asif asim asiya
asma asmita astrid athar athena atif atinuke atiya atul aubrey audrey augustus aurelia aurelie aurora austin
ava avani aviva avril avtar ayaan ayan ayda ayesha ayisha aylin ayo ayodeji ayodele ayomide ayse aysha ayşe
azad azeem azhar aziz aziza azra babajide babar babatunde babs bahadur bahar bailey baljinder baljit balraj
balram balvinder balwant balwinder barb barbara barbra barira baris barnaby barney barrie barry bartek
bartholomew bartosz bashir basia basil basit basma bayo baz bea beata beathag beatrice beatrix becca beckie
becky becs beena begum behrouz bekah belinda bella ben benazir benedict benita benj benjamin benjy bennie
bente berenice bernadeta bernadette bernard bernardette bernardo bernice bernie bert bertha bertram beryl
besim bess bessie beth bethan bethany bethia betsan betsy bette bettie bettina betty bev bevan beverley
beverly bhagwan bhanu bharat bharti bhavesh bhavik bhavin bhavini bhavna bhupinder bianca bibi bijal bikram
bilal bill billie billy binita binta biodun bisi blair blake blanche blanka blerim blessing blodwen bo bob
bobbie bobby bogdan bogdana bogumila bohdan bola boluwatife boniface bonnie boris bosede boyd bozena bożena
brad bradey bradley bram brandi brandon branwen breandan breda brenda brendan brenden brenna brennan brett
brian brianna bridget bridie brigid briony britney britta broderick brody bronagh bronislaw bronislawa bronte
bronwen bronwyn brooke bruce bruno bryan bryce bryn bryony budur bukky bukola burak burhan byron cade cai cait
caitlin caitrin caitriona caleb callum calum calvin cameron camila camilla candice candida candy caoimhe
caolan cara caradog caren carey carin carina carl carla carlene carley carlo carlos carlotta carly carmel
carmela carmen carmine carol carole caroline carolyn caron carrie carrieanne carwyn cary carys casey casimir
caspar cassandra cassie cath cathal catharine catherina catherine cathleen cathy catrin catrina catriona caz
cecil cecile cecilia cecily cedric ceinwen celeste celestine celia celina celine ceri cerian cerys cezary
chaim chanda chandan chandni chandra chanel chantal chantelle charis charity charlene charles charley charlie
charlotta charlotte charlton charmaine chas chaya chelsea cher cherie cherry cheryl chester chetan chiamaka
chidi chidinma chidubem chika chikodi chimamanda chinedu chinenye chinwe chinyere chioma chipo chirag chloe
chris chrissie chrissy christa christabel christel christian christie christina christine christopher christos
chukwudi chukwuemeka chukwuma chun chung cian ciara ciaran cicely cilla cillian cindy claire clara clare
clarence clarice clarissa claud claude claudette claudia claudine claudio claus clayton clem clement
clementine cleo cliff clifford clint clive clodagh clyde cody col coleen colette colin colleen colm comfort
conal conall concepcion connie connor conor conrad constance constantin consuelo cora coral cordelia corey
corina corinna corinne cormac cornelia cornelius corrina cosima cosmo costas costel courtney craig crawford
creighton cressida crispin cristian cristiana cristina crystal curtis cy cynthia cyril cyrus daffydd dafydd
dagmar dahlia dai daisuke daisy daiva dale dalia dalila daljinder daljit dalmar dalton damaris damian damien
damilola damola damon dan dana dani daniel daniela daniella danielle danila danilo danish danl danny danuta
danutė daoud daphne dara darcey darcie darcy daren daria darius dariusz darko darla darlene darragh darrel
darrell darren darryl darshan darshana daryl daud dave davey david davide davina davinder dawid dawit dawn
dayo daz dean deanna dearbhla deb debbie debora deborah debra debs declan dee deena deepa deepak deepika
deepti deian deidre deirdre deividas dele delia delilah della delphine delroy delyth demelza demetra demi
denice denis denisa denise deniz dennis denny denver denzil derek dermot derrick derry dervla deryn des
desiree desmond dessie devendra devi devika devon dewi dexter dhanesh dharam dharmesh dhruv di diana diane
dianne diarmuid dick diego dieter dilip dilwyn dilys dimitar dimitra dimitri dimitrios dina dinah dineo dinesh
dion dionne dipak dipesh dipika dipti dirk divya divyesh diya djamila dmitri dmytro dolina dolly dolores dom
domenico domhnall dominic dominica dominick dominik dominika dominique don donal donald donalda donatella
donella donna donnacha donncha donnie donny dora dorcas doreen dorian dorinda doris dorota dorothea dorothy
dorrie dot dottie doug dougal dougie douglas dragan drago dragos drusilla duane dudley dugald dulcie dumitru
duncan dunja dunya durga dusan dustin dusty dwayne dwight dyfan dyfed dyfrig dylan dympna dòmhnall eachann
eamon eamonn eanna earl earnest ebele ebenezer ebony ebru ed eddie eddy eden edgar edie edina edita edith
edmond edmund edna eduardo edw edward edwin edwina edyta edythe eesha efa effie efosa efua eglantine ehsan
eifion eileen eilidh eiluned eimear einar eira eirian eirlys eirwen eithne ekaterina ekene ekta ela elain
elaine eldon eleanor eleanora elen elena eleni eleri elfed elfyn elham eli eliana elias elif elijah elin
elinor eliot elis elisa elisabeta elisabeth elise elisha elissa eliza elizabeth elke ella elle ellen ellie
elliot elliott ellis elma elmer elodie eloise elsa elsbeth elsie elspeth elton eluned elvin elvira elvis elwyn
ema emanuel emanuela emeka emelia emer emil emile emilia emiliano emilie emilio emily emine emlyn emma
emmanuel emmeline emmet emmett emmie emre emrys emyr ena enda enfys enid enitan enoch enrico enrique enya enzo
eoghan eoin ephraim erdem eren eric erica erik erika erin ernest ernestine ernie erol errol erwin eryl esha
esi esma esmae esme esmeralda esperanza esra essie esta estelle esther etain ethan ethel etta euan eudora
eugene eugenia eugenie eugenio eunice eustace eva evadne evan evangeline evangelos eve evelina eveline evelyn
evelyne everett evie evita ewa ewan ewelina ewen eymen ezekiel ezinne ezra fabian fabiana fabio fabrice fadi
fadumo fahad fahim fahmida faisal faith faiz faiza faizal faizan fallon fallyn fanny farah farai faraz fareed
farhad farhan farhana farhat farida fariha faris farook farooq farouk farrah farrukh fartun faruk farzad
farzana fatema fatemeh fatih fatima fatimah fatma fatou fatoumata fatuma fawad fawzia fay faye fearghal
federica federico felice felicia felicity felipe felix femi femke fenella fenton feodor ferdinand fergal
ferghus fergus fern fernanda fernando ffion ffiona fflur ffraid fi fidel fidelis fidelma filip filipa filiz
fin finbar findlay fingal finlay finley finn finnian finola fintan fiona fionn fionnuala fionnula firas
firdaus firdous fitzroy fiza fleur fliss flo flora florence florian florin florina flossie floyd flynn folake
folarin folasade foyzul fran franca frances francesca francesco francine francis francisca francisco
franciszek francois franek frank frankie franklin franz fraser frazer fred freda freddie freddy frederic
frederica frederick fredk fredrick freya frieda fritz fuad funke funmi funmilayo furqan fynn gabby gabe
gabriel gabriela gabriella gabrielle gaenor gagandeep gail gareth garfield garry garth gary gaurav gavin gayle
gaynor gaz geena geet geeta gemma gena gene genevieve geo geoff geoffrey george georgette georgi georgia
georgiana georgie georgina georgios geraint gerald geraldine gerard gerda gerhard germaine gerry gershom
gertie gertrude gerwyn gethin ghazala gheorghe gheorghita ghulam giacomo gianluca gianna gideon giedre
giedrius gil gilbert giles gill gillian gina ginevra ginny gino gintaras giorgio giovanna giovanni gisela
giselle gita giulia giuliana giuseppe gladwys gladys glen glenda glenn glenys glesni gloria glyn glynis glynn
glynne gobind godfrey godwin golda goldie gopal gordon goretti gosia govind grace gracie graciela graeme
graham grahame grainger grainne grant granville grazyna grażyna greg gregg gregor gregory greta gretchen
gretel griff griffith gruff gruffudd gruffydd grzegorz gráinne gudrun guido guilherme guillermo gul gulab
gulsen gulsum gulzar gunnar gunther gurbir gurcharan gurdeep gurdev gurdip gurinder gurjit gurmeet gurmit
gurmukh gurnam gurpal gurpreet gursharan gurvinder gus gustav gustavo guto guy gwen gwenda gwendolen
gwendoline gwendolyn gweneth gwenllian gwennan gwenno gwenyth gwil gwilym gwladys gwyn gwyneth gwynfor gwynne
gülay gülşen haafiz habib habiba hadi hadiya hadiza hafeez hafiz hafsa haidee haider haile hailey hajra hakan
hakeem hakim hal hala haleema halima halina hallie hamad hamdi hamid hamida hamish hamna hamza hana hanan
hania hanif hanifa hank hanna hannah hanne hannele hannelore hans hansa haoran haran hardeep hardip hari haris
harish harjinder harjit harjot harkiran harleen harley harman harmeet harminder harmony harold haroon harpal
harpreet harriet harris harrison harry harsha harshad harshil haruka harun harvey harvinder hasan haseeb
hashim hasina hasnain hassan hattie hauwa havva hayat hayden haydn haydon hayley haytham hazel heath heather
heba hector hedley hedwig heena hefin heidi heike heinz helen helena helene helga hema hemant hemish henk
hennie henri henrietta henrik henrike henry henryk hephzibah herbert herbie hermione hester hettie hetty
heulwen hev hibo hilary hilda hilde hillary himanshu himesh hina hiral hiroshi hiten hitesh hiu hoa hoda hodan
holger hollie holly homer honor honora hope horace horatio hortense hosea hossein howard howell hristo hubert
huda hugh hughie hugo huma humaira humayun humera humphrey hung huong husain husna hussain hussein huw
hyacinth hywel iago iain ian ianto ibrahim ibrahima ida idan idris idwal iestyn ieuan ifan ife ifeanyi ifeoma
ifor ifra ifrah iftikhar ifty ify ignacio ignacy ignatius igor ihsan ijaz ijeoma ike ikechukwu ikenna ikra
ikram ilaria ildikó ileana ilhan ilias ilie ilker ilona ilse iluned iman imani imelda immanuel imogen imran
imtiaz ina inam inaya inderjit inderpal india indira indra indy ines inga inge ingeborg ingrid inigo innes
ioan ioana iolo iona ionela ionut iqbal iqra ira iram irena irene irfan irfon irina iris irma irshad irum
irvine irving iryna isaac isabel isabela isabella isabelle isadora isaiah isha ishaan ishaq ishbel isher
ishfaq ishmael ishrat isidore isis isla islwyn ismael ismail ismat isobel isolde israel issa istvan istván
italo itziar ivan ivana ivanka ivar ivo ivor ivy iwan iwona izabela izabella izzie izzy jabari jac jacek jaci
jacinta jack jackie jackson jacky jaclyn jacob jacoba jacqueline jacquelyn jacques jacqui jade jaden jadwiga
jagdeep jagdish jagjit jago jagoda jagtar jahanara jahangir jai jaime jaimie jake jakob jakub jalal jaleel
jamaal jamal jamalludin jameel jameela james jamie jamil jamila jamshed jan jana jancis jane janek janelle
janet janeth janette janey janice janie janina janine janis janka janusz jared jarek jarod jaroslav jaroslaw
jarosław jarrod jarvis jas jasbir jasdeep jashan jasim jaskaran jasmin jasmina jasmine jasminka jason jaspal
jasper jaspreet jassim jastinder jasvinder jaswant jaswinder jatin jatinder javaid javed javeria javier jawad
jawahir jay jaya jayaben jayan jayant jayanti jayden jayesh jayne jayshree jaz jazmin jazz jean jeanette
jeanie jeanne jeannie jeannine jed jeetendra jeevan jeff jefferson jeffery jeffrey jehan jelena jem jemima
jemma jen jena jenifer jenkin jenna jenni jennie jennifer jenny jens jeremiah jeremy jermaine jerome jerry
jerzy jess jessa jesse jessica jessie jessop jesus jethro jia jie jignesh jill jillian jim jimmy jin jing
jinny jiri jitendra jo joachim joan joana joann joanna joanne joao joaquin jocasta jocelyn jock jodi jodie
jody joe joel joelle joey johan johann johanna johannes johar john johnathan johnnie johnny jolanta jolene
jolie jolyon jon jonah jonas jonathan jonathon joni jonjo jonny jonty joost jordan jordana jordi jorge jorgen
jos jose josef josefina joseph josephine josette josh joshua josiah josie joss josselin jovan jovana jowan joy
joyce jozef juan juana juanita juber jude judi judit judith judy jules julia julian juliana julianna julianne
julie julien juliet juliette julio julita julius junaid june juned juno jurgen justin justina justine justyna
jyoti jyotsna józef kabir kacey kacper kadiatou kadie kadir kae kai kaila kaine kaitlin kaitlyn kajal kajol
kalia kalina kalpana kalpesh kalsoom kaltrina kalvinder kalyan kamal kamala kamaldeep kamaljit kamil kamila
kamile kamini kamlesh kamran kanchan kane kanwal kaori kapil kara karam karamjit karan karanjit kareem kareena
karel karen karim karima karin karina karine karishma karl karla karly karmen karol karolina karon karsten
karthick karthik karun kasey kashif kasia kasim kasper kassim kat katalin katarzyna kate katelyn katerina
kateryna kath katharina katharine katherine kathleen kathryn kathy katia katie katja katrin katrina katrine
katy katya kaushik kaveh kavita kavitha kay kaya kayden kaye kayla kaylee kayleigh kayode kazeem kazimierz
keegan keeley keelin kehinde keiko keir keira keiran keisha keith keka kelechi kelly kelsey kelsie kelvin
kemal kemi ken kendra kenji kenneth kenny kensa kent kenza kenzie kerensa keri kerr kerri kerrie kerry kerstin
keshia ketan kev keven kevin keyur keziah khadeeja khadija khadijah khadra khaled khaleda khalid khalida
khalil khatija khaula khawar khizar khurram khurshid kian kiana kiara kiera kieran kieron kiki killian kim
kimberley kimberly kinga kingsley kinza kiran kirandeep kiranjit kirill kirin kirk kirpal kirsteen kirsten
kirstie kirstin kirsty kirti kishan kishor kishore kit kitty kiyoko kizzy klara klaudia klaus knut kofi kojo
kola komal konrad konstantin konstantinos korey kostas kourtney kris krishan krishna krista kristen kristian
kristie kristin kristina kristine kristof kristopher kristy krupa krystal krystian krystyna krzysztof ksenia
kuba kuda kudzai kuldeep kuldip kuljit kulvinder kulwant kulwinder kumar kumari kunal kurt kwabena kwadwo
kwaku kwame kwasi kweku kwesi kye kyla kyle kylie kyra kyran kyriacos lachie lachlan laila lakhbir lakshman
lakshmi lalita lamar lamin lana lance lara larissa larry lars lashawn laszlo latasha lateef latif latisha
latoya laura laurel lauren laurence laurentiu lauretta laurie lavanya lavinia lawrence lawrie layla laylah lea
leah leander leanna leanne lech lee leela leena leia leigh leighton leila leilani leith leland len lena leni
lennard lennie lennon lennox lenny lenora lenore leo leon leona leonard leonardo leone leonie leonora leopold
lerato leroy les leslaw lesley leslie lester leszek leta leticia letitia lettice lettie letty levi lewin lewis
lewys lex lexi lexie leyla li lia liam liana liban libby lidia liesel lil lila lileth lilia lilian liliana
lilias lilla lillian lillie lilly lilwen lily lin lina linda lindsay lindsey lindy linette linford ling linh
linnea linton linus linzi lionel lior lisa lisanne lisbeth lise lisette lissa liv livia liviu liz liza lizbeth
lizzie lizzy ljiljana llew llewellyn llewelyn llinos llio llion lloyd llyr llywela lochlan logan lois lola
lolita lonnie lorcan lorelei lorene lorenzo loretta lori loriann lorna lorne lorraine lotte lottie lou louie
louis louisa louise loveday lovell lowena lowri loz luan luana lubna luca lucas lucasz lucia lucian luciana
luciano lucie lucien lucila lucille lucinda lucja lucy lucyna ludmila ludovic ludwik luella luigi luis luisa
luiz luka lukas lukasz luke lulu luna lupe lurdes luther lydia lyla lyle lyn lynda lynden lyndon lyndsay
lyndsey lynette lynn lynne lynsey lynton lyra lysander lyudmila lászló maame maariya mabel mable mabli mac
macey machteld maciej mackenzie macy mada madalena madalina maddie maddison maddy madeeha madeleine madeline
madge madhavi madhu madiha madison mae maeve mafalda magda magdalena maggie magnus mags maha mahad mahamed
mahbub mahdi maheen mahendra mahesh mahima mahmood mahmoud mahmud mahnoor mahreen mahwish mai maia maimuna
mair maira maire mairead mairi mairéad maisey maisie maja majid majida makayla makeda makena malachi malachy
malaika malcolm malek malgorzata mali malia malik malika malini malka mallory malvina mamadou mamie mamta
manal manasi manda mandeep mandla mandy maneesh maneet manesh manfred mani maninder manish manisha manjeet
manjinder manjit manju manjula manmeet manmohan manny manoj manon manpreet mansoor manuel manuela manus manvir
manzoor mara marc marcel marcela marcella marcelle marcello marcellus marcelo marcia marcin marco marcos
marcus marek maren margaret margarida margarita margaux marge margery margie margo margot margret marguerite
mari maria mariah mariam mariama marian mariana marianna marianne maribel marica marie mariella marietta
marija marika marilena marilyn marina marino mario marion marios maris marisa marisol marissa marit marita
marius mariusz mariya marjan marjorie marjory mark marketa marko markus marla marlee marlena marlene marley
marlon marnie marsha marshall marta marte martha marthe martin martina martine martinus martyn marva marvin
marwa marwan mary maryam maryann maryanne marylin marysia marzena masha mashal masood masooma masoud massimo
mateo mateusz mathew mathias mathieu mathilda mathilde matias matilda matilde matina matt matteo matthew
matthias matthieu mattia mattie matty maud maude maura maureen maurice mauricio maurizio mavis max maxim
maxime maximilian maximus maxine maxwell may maya mayank mays mayur maz mazhar małgorzata meena meenakshi
meera meg megan meghan meghna mehak mehboob mehdi mehmet mehmood mehr mehrdad mehreen mehul mehwish mei
meirion mel melania melanie melek meleri melina melinda melisa melissa mellissa melody melville melvin melvyn
mena menna meral mercedes mercy meredith merfyn meriam meriel merle merlin merrick merrill merryn mervyn meryl
mete meurig mfon mhairi mia mica micaela micah michael michaela michaella michail michal michala michalina
micheal michele micheline michelle mick mickey midge mieczyslaw mieke miguel mihaela mihai mihail mihir mika
mikaeel mikael mikaela mike mikey mikhail miki mikolaj mila milada milan milap mildred milena miles milica
millicent millie milly milo milos milosz milton mimi mina minal minaz mindy minesh ming minh minnie mira
miranda mircea mireille mirela mirella miri miriam mirjam miroslav miroslaw mirza misbah mischa misha mital
mitch mitchel mitchell mitesh mitul mitzi mizanur mo moeen mohamad mohamed mohammad mohammed mohamud mohan
mohit mohsen mohsin moira moishe mollie molly mona monal monica monika moninder monique monroe montague
montgomery monty moona morag mordecai moreen morgan morgana moriah morna morris morrison mortimer morven
morwen morwenna moses moshe mostafa mostyn moustafa moyra mubarak mudassar mufaro mugdha muhammad muhammed
muhsin muhsina muir mujahid mukesh mukhtar mumtaz muna muneeb muneer mungo munir munira muntaz murad murali
murat murdina murdo muriel murphy murray murtaza musa musarrat musfirah mushtaq mustafa mustapha mutsa mwamba
myesha myfanwy mykola myles myra myriam myrna myron myrtle màiri màirin naadir naaz nabeel nabeela nabil
nabila nadeem nadezhda nadia nadim nadine nadir nadira nadiya nadya naeem naeema nafeesa nafisa naheed nahid
nahida naila naim naima naina naiya najib najma nakul namrata nan nana nanci nancy nandini nandita nanette
naoise naomi narayan narendra naresh nargis narinder naseem naseema naser nash nasim nasima nasir nasira nasra
nasreen nasrin nasser nat nata natalia natalie nataliia nataliya natalka natalya natan natasha nathalie nathan
nathanael nathania nathaniel naushad navdeep navdip naveed naveen navid navin navjot navneet navpreet nawal
nawaz nayan nayana nayeem naz nazeem nazia nazir nazish nazma nazneen nazreen nazrul neal ned neelam neelesh
neena neeraj neeru neeta neetu neha nehal neil nell nella nellie nelly nelson nena nenad neomi nereida nerissa
nerys nessa nest nesta netta nettie neve neville neya ngaire ngozi nguyet nia niall niamh nic nichola nicholas
nicholette nick nicki nickie nicky nico nicol nicola nicolae nicolas nicole nicoleta nicolette nidhi niels
nieves nige nigel nihal niharika nik nikesh nikhil nikhita niki nikita nikitas nikki nikola nikolai nikolaos
nikolas nikolay nikos nila nilam nilanjana nilesh nili nilima nima nimesh nimisha nimo nimra nina ninette
ninian nino niraj nirmal nirmala nirupa nisar nisha nishant nisreen nita niten nitesh nithya nitin nitish
nivedita nkechi nkem nkiru nnamdi nnenna noah noam noel noela noeleen noelia noeline noella noelle noemi nomsa
noor noora nora norah norbert noreen norhan noris norma norman norris nosheen nouman nour noura nuala nuha
numan nura nuran nuray nuri nuria nurul nusayba nusaybah nusrat nyah nyasha nye nyla nóirín oana obadiah
obafemi obi obinna obioma octavia octavian odell odette odhran odile odin ofelia ogechi oisin oisín okechukwu
oksana oktawia ola olabisi oladele olaf olajide olamide olanrewaju olatunji olav olayinka oleg oleh oleksandr
oleksandra oleksii olena olenka olga olha oli olimpia olive oliver olivera olivia olivier oliwia oliwier ollie
olu oluchi olufemi olufunke olumide oluremi oluwadamilola oluwaseun oluwaseyi oluwatobi oluwole olwen olwyn
omar omari omer omid omolara omotayo onkar oona oonagh opeyemi ophelia ora oran orhan oriana orla orlagh
orlaith orlando orson osagie osama osaro oscar osian oskar osman osmund ossie oswald oswin othman otilia otis
ottilie otto ottoline oumar ousmane owain owen oxana oyin oyinkansola oz ozan ozge ozgur ozlem pablo paddy
padma padraic padraig padraigín page paige paisley pakeeza palash pallavi palmer paloma palwinder pam pamela
pana panagiota panagiotis pandora pankaj paola paolo parag paraic paramdeep paramjeet paramjit paras paresh
parisa parminder parmjit parth parul parvati parveen parvez parvin parvinder parwin pascal pascale pascoe pat
patience patrice patricia patricio patrick patrik patrizia patrycja patryk patsy patti pattie patty paul paula
paule paulette paulina pauline paulius paulo pavan pavandeep pavel pavla pavol pawan pawandeep pawel paweł
payal payam pearl pedro peg peggy pelumi penelope pennie penny perce percival percy peregrine peri perminder
pernilla perpetua perry persephone pervaiz pervez petar pete peter petr petra petre petrina petronela
petronella petros petru petula peyton phelim phil philbert philip philipa philippa philippe phillip phillipa
phillis philomena phineas phoebe phuong phylis phyllida phyllis pia piara pieran pierce piero pierre piers
pieter pietro pilar piotr pip pippa piran pius pixie piyush plamen polly pooja poonam poppie poppy porsha
portia prabhdeep prabhjit prabhjot pradeep pradip prafulla prakash pramila pramod pranav praneet pranjal
prasad prashant pratap prateek pratik pratima praveen pravin pravina precious preet preeti preetinder prem
prema premal prerna preston primrose prince princess priscilla prita pritam prithvi priti pritpal priya priyal
priyanka priyesh prudence prue prydwen przemek przemyslaw przemysław puja pujan pulkit punam puneet puneeta
purnima pól qadir qais qamar qasim qiang qiao qing quang quasim queenie quentin quincy quinlan quinn quinton
qurat raad rab rabea rabia rabiya rachael rachana racheal rachel rachelle rachid radek radha radhika radia
radka radmila radomir radoslaw radosław radovan radu rae raed raeesa rafa rafael rafaela rafal rafał rafe
raffaele raffaella rafi rafiq rafiqul rafiya raghav raghavan raghu rahat raheel raheela raheem rahela rahim
rahima rahma rahul raihan rainer raissa raiyan raj raja rajan rajbir rajdeep rajeev rajesh rajeshree rajinder
rajiv rajkumar rajni rajnikant rajnish rajpal raju rajveer rajvinder rajwinder rakesh rakhee rakhi rakib ralf
ralph ralston raluca ram rama ramadan raman ramandeep rameez ramesh ramez rami ramin ramiro ramisha ramiz
ramla ramneek ramon ramona ramsay ramsey ramya ramzan rana ranald ranbir randall randeep randolph randy rani
rania raniya ranjan ranjeet ranjit ranjith ranjna ranveer raphael raphaela raquel rasa rasheed rasheeda rashid
rashida rashmi rasmus ratna raul raunak ravi ravina ravinder ravindra ravneet ray raya rayan rayhan raymond
raymund raza razaq razia razvan reagan reanna rebeca rebecca rebeka rebekah reda redmond reece reem reema rees
reese reeta refilwe reg regan reggie regina reginald rehan rehana rehman reid reilly reina reiss rekha remi
remigiusz remus remy rena renae renata renato renaud rene renee renita renu reshma reta reuben reuel revathi
rex reyansh reyhan reyna reynold reza rezwana rhea rhett rhi rhiain rhian rhianna rhianne rhiannon rhianydd
rhidian rhod rhoda rhodri rhona rhonda rhonwen rhuari rhuaridh rhydian rhydwyn rhys ria riaan riain rian riaz
ricardo riccardo rich richa richard richelle richie rick ricki rickie ricky rico rida ridhi ridwan riffat
rigby rigoberto rihanna rikki riley rima rimsha rina rinku riona ripon rishabh rishi rishikesh rita ritchie
ritesh rithika ritika ritu rivka riya riyad riyaz riz rizwan rizwana roan roanna rob robb robbie robena robert
roberta roberto robin robina robt robyn rocco roch rochelle rocio rod roddie roddy roderick rodger rodica
rodney rodolfo rodrigo rodrigue rogan rogelio roger rohan rohini rohit rohullah roisin roisín rokas roksana
roland rolando rolf rollo romain romaine roman romana romeo romesh romilly romina romy ron rona ronak ronald
ronan ronda roni ronja ronnie ronny roop roopa roqia rory ros rosa rosabel rosalba rosalia rosalie rosalind
rosalyn rosalynd rosamond rosamund rosana rosanna rosanne rosario roscoe rose roseanne rosemarie rosemary
rosetta roshan rosheen roshni rosie rosina rosita roslyn ross rosslyn roswitha roula rowan rowena rowland
roxana roxanna roxanne roxy roy roya royston roz roza rozalia rozanne rozina ruairi ruairidh ruaraidh ruari
ruaridh ruba rubab ruben rubin rubina ruby ruchi rudi rudo rudolf rudolph rudy rufaro rufus rugilė ruhel ruhi
rui rukaya rukhsana rukhsar rukmini rumana rumaysa rumbi rumbidzai runa rupa rupal rupert rupinder ruqaiya
ruqayyah rushda rushil russ russel russell rustam ruta rutendo ruth ruthie ruvimbo ruxandra ruzena ryan ryder
rylan ryszard ryszarda róisín rūta saad saba sabah sabeena sabera sabiha sabina sabine sabir sabita sabre
sabrina sacha sachin sadaf sade sadeq sadia sadie sadik sadiq sadiqa sadiya saeed saeeda safa safah safdar
safeer saffa saffron safia safina safiya safwan sagal sagar sahar sahara sahib sahil sahra saidu saif saima
saiqa saira sajad sajda sajeda sajid sajida sajjad sakib sakina sal salah salahuddin salam saleem saleema
saleh saleha salem salim salima salina sally sally-ann salma salman salome salvador salvatore sam sama samad
saman samana samantha samara sameena sameer sameera sami samia samiha samina samir samira samiul samiya saml
sammie sammy samphire sampson samra samreen samson samuel samya sana sanah sanaullah sanchia sanda sandeep
sander sandhya sandi sandie sandip sandor sandra sandro sandy sanela sangeeta sangita sania saniya sanja
sanjana sanjay sanjeev sanjida sanjit sanjiv sanna sanober santiago santino santosh sanya saoirse saphia sapna
saqib sara sarah sarah-jane saraid saraya sarbjit sardar sargun sarika sarina sarita sarmad saroj saroja
sarosh sarra sarwar sasha saskia sathish satinder satish satnam satpal satvinder satwant satya satyam saul
saulius saurabh savanna savannah savita savvas sawsan saxon sayed sayeed sayeeda sayma sayra scarlet scarlett
scot scott seaghan seamas seamus sean seana seanna searlait seb sebastian sebastien sebnem sedef seema seerat
segun sehar sehrish seifeddine seirian seiriol selam selena selene selim selima selina selma selva selvi
selwyn senan senara senga senthil seona seonag seonaid septimus sera serafina seraphina seren serena serge
sergei sergey sergio serhii serhiy serife serkan serwaa seth seumas seun severin seyi seán shaan shabana
shabaz shabbir shabina shabir shabnam shad shadi shadia shae shafaq shafeeq shafi shafiq shafiqa shafqat
shagufta shah shahab shahana shahbaz shaheda shaheed shaheen shaheena shahid shahida shahin shahina shahmeer
shahnaz shahrukh shahzad shahzada shahzaib shai shaila shaima shaina shaista shajeda shakeel shakeela shakera
shakil shakila shakir shakira shakti shalini shalom shameem shameera shamila shamim shamima shamina shamma
shammi shamsa shamshad shamsul shan shana shanae shanaz shane shani shania shanice shanika shanita shannan
shannen shannon shante shantelle shanthi shanti shanza shaquille shar shara shareef shareen sharfuddin sharif
sharifa sharleen sharmaine sharmarke sharmeen sharmila sharmin sharna sharon sharonjit sharron sharyn shashank
shashi shaukat shaun shauna shaunagh shawn shawna shay shaya shayan shayla shayna shaz shazad shazia shazma
shea sheba sheela sheena shefali sheffali sheikh sheila shel shelagh shelby sheldon shelina shelley shellie
shelly shena shenaz shenelle shenika shenna sher sheraz sheree shereen sheri sheridan sherif sherilyn sherman
sherri sherry sherwin sheryl sheyi shez shezad shiela shikha shila shilpa shimon shin shiraz shireen shirin
shirl shirley shiv shiva shivam shivangi shivani shoaib shobha shobhna shola sholto shomari shona shonnie
shoshana shreena shreeya shrey shreya shriya shruti shuaib shubham shug shukri shumaila shura shweta shyam
shyama shyla siaka sian siana siani sid siddharth siddhartha siddiq sidney sidra sidrah siegfried sieglinde
sienna sierra sigmund sigourney sigrid sikander silas silke silvana silvester silvia silvie silviu sima simao
simeon simi simmi simon simona simone simran simranjit simrat simrun sina sinan sindhu sindy sinead sinéad
siobhan siobhán sion sioned sipho siraj siri sirina sita sivakumar siwan siyabonga siân siôn skye slavko
slawek slawomir snehal sobia sobiya sofia sofie sofija sohaib sohail sohan solange solomon solveig soma somaya
somchai somesh sona sonal sonali sonam sondra sonia sonita sonja sonny sonu sonya sooraj sophia sophie sophy
sorabh soraya sorcha soren sorin sorley soumya sounak sourav spencer spiros sran sridhar srinivas sruthi
stacey staci stacie stacy stan stanislav stanislaw stanislawa stanisław stanko stanley stathis stavros stef
stefan stefana stefania stefanie stefanos stefany steff steffan steffi stella sten steph stephan stephane
stephania stephanie stephen stephenie sterling stevan steve steven stevie stew stewart stoyan struan stu
stuart sture subhan subhash suchitra sudarshan sudesh sudeshna sudha sudhir sue sufiya sufyan suhail suhaila
suhana suhani suhayb sujata sujit sukaina sukanya sukh sukhbir sukhdeep sukhdev sukhi sukhjeet sukhjinder
sukhjit sukhmani sukhpal sukhpreet sukhraj sukhvinder sukhwant sukhwinder sukriti sulaiman sulayman suleman
suleyman sulieman sultan sultana sumaira sumaiya suman sumanth sumayah sumayya sumbal sumeet sumera sumit
sumita sumitra suna sunaina sundar sundeep suneel suneeta suneil sunil sunita sunniva sunny suraiya suraj
suranne suresh surinder surinderpal surjit surya susan susana susanna susannah susanne sushant sushil sushila
susi susie suzana suzanna suzannah suzanne suzette suzi suzie suzy svein sven svenja svetla svetlana svitlana
swapna swarup swati syarif sybil sydney syed syeda syedah sylvester sylvia sylviane sylvie sylwester sylwia
symon syra syreeta szabolcs szilvia szymon séamus sìne síle sławomir taahir taalia tabassum tabatha tabitha
tacita tadas tadeusz tadgh tadhg taegan tafadzwa taha taher tahera tahir tahira tahmeed tahmid tahmina tahsin
taiba taibah taiwo taiye tajinder tajwar takeshi talal talat talbot talha talia taliah taliesin talisha
tallulah talya tam tamana tamanna tamar tamara tamas tambra tameka tamer tamera tamika tamim tamina tammi
tammie tammy tamoor tamsin tamsyn tamzin tana tanaka tancred tanesha tania taniesha tanis tanisha taniya tanja
tanmay tanmoy tansy tanveer tanvi tanvir tanya tanzeel tanzila tanzina tapiwa taqwa tara taran taraneh
taranjit taraprasad taras tarek tareq tariq tariro tarjinder tarlochan tarn tarquin tarsem tarun taryn tasawar
tasfia tash tasha tashan tashinga tasleem taslima tasmin tasneem tassos tate tatenda tatiana tatum tatyana
taufiq tausif tavish tawanda tawfiq tayla taylah taylor tayo tayyab tayyib tayyiba taz tazeem teagan tean ted
teddy teena teertha tegan tegbir tegid tegwen tegwyn tehmina tehseen tejal tejas tejinder tel telma temi
temitayo temitope temperance tenae tendai teo teodor teodora terence teresa teri terrance terrell terrence
terri terrie terry tess tessa tetiana tevin tewodros thabo thaddeus thalia thandeka thandi thandiwe thanh
thanos tharindu thea theia thelma thelonius themba theo theodora theodore theodoros theodosia theresa therese
thi thiago thibault thirza thivya thom thomas thomasina thora thorfinn thorsten thos thuy thérèse tia tiago
tiahna tian tiana tiarnan tiegan tiernan tiffani tiffany tilak tilda tilde tilly tim timea timi timo timon
timothee timothy timur tina tinashe tino tinotenda tinuke tipu tirath tirion tirtha titilayo tito titus tjaart
tobe tobenna tobi tobias tobin toby tochi todd todor tolga tolu toluwani tom toma tomas tomasina tomasz tomi
tommaso tommie tommy tomos tonda toni tonia tonie tony tonya tope topsy torben torcuil torey tori toria torin
torkel tormod torquil torran torsten tova tove tracee tracey traci tracie tracy travis trefor tremaine
tremayne trent trenton tresna tresor trev trevor tricia trina trinh trinity trish trisha trishna tristan
tristram triveni trixie troy trudi trudie trudy tryphena tsegaye tsering tsitsi tuan tudor tufan tugba tula
tulin tulsi tunde tunji turan turhan twm ty tycho tyler tylor tymon tyra tyrell tyrese tyron tyrone tyson
tzipora tzvi ubah ubaid ubong uche uchechi uchenna udai uday ufuk ugo ugochi ugochukwu ugonna uju ulla ulric
ulrich ulrika ulrike ulysses uma umaima umair umamah umang umar umarah umari umbreen umer umesh ummay umme
umut una unaisa ungku unity uriah uriel urmila ursula urszula urte urvashi usain usha usmaan usman usmana
ustina uwais uz uzair uzma uzoma vaclav vada vadim vaibhav vaidehi vaishali vaishnavi val valarie valda
valentin valentina valentine valentino valeria valerie valery valli valmai vanda vandana vanessa vangelis
vania vanita varinder varsha varun vas vasant vasanti vasil vasile vasilica vasiliki vasilios vasilis vasily
vassilis vasundhara vasyl vaughan veda veena veer velma vendy venetia venkat venkata venkatesh vera verena
verity verna vernon verona veronica veronika veronique vesna vessela vi vibha vic vicente vicki vickie vicky
victor victoria victorine vida vidhi vidya vidyut viggo vijay vijaya vijayalakshmi vik vikas vikash vikki
vikram viktor viktoria viktoriia viktorija vilas vilma vimal vimala vin vina vinay vince vincent vincenza
vincenzo vineet vineeta vinesh vinh vinita vinnie vinny vinod vinoth vinu viola violet violeta violetta vipan
vipin vipul viraj viral virendra virgil virginia virginie virginija visha vishal vishnu vishva vitalie vitaliy
vito vitor vittoria viv vivek vivian viviana vivien vivienne vlad vlada vladimir vladislav vladyslav vojtech
volha volkan volodymyr vongai vyara vytautas waclaw wade wafa wahab wahid wahida wajahat wajeeha wajid wala
walaa waldemar waleed walid wallace wallis wally walt walter wanda waqar waqas waqqas ward wardah wareen
wareesha warin warren warrick warsame waseem wasif wasim wayne wei weiming wen wendell wendi wendy wenjie
wenona werner wes wesley wessam whitney wiam wieslaw wieslawa wiktor wiktoria wil wilbert wilbur wilf wilfred
wilfrid wilhelm wilhelmina will willa willard willem willemijn william willie willis willow wilma wilson wim
winfred winifred winnie winona winston wiola wioleta wioletta witold wladyslaw wlodzimierz wm wojciech wojtek
wolfgang woody wyatt wyn wyndham wynford wynn wynne wynona xander xanthe xavi xavier xaviera xena xenia
xenophon xiang xiao xiaoli xiaoming xiaoyan xin xinyi xiu xiuying xuan xue yaa yaakov yacine yacub yael yafiah
yagmur yahia yahya yakub yakubu yalda yamin yamina yan yana yanek yang yani yanick yanina yanis yaniv yann
yannick yannis yaprak yaqoob yaqub yara yared yaroslav yas yasar yash yashika yashvi yasin yasir yasmeen
yasmin yasmina yasmine yasser yaw yawar yaya yazan yazmin yefim yehuda yekaterina yelena yemi yemisi yesenia
yeshe yeshi yestyn yetunde yevgeny yevheniia yewande yianni yiannis yilmaz ying yinka yitzchak ylenia yoana
yogesh yoginder yohan yohannes yoko yolanda yolande yolanta yonas yonatan yoni yorath yosef yosra yosuf youmna
younas younes youri yousaf yousef youssef youssouf yousuf ysanne ysolde yu yuan yuen yuki yukiko yuko yuliia
yuliya yumi yumna yun yunis yunus yuri yurii yuriy yusef yusra yussuf yusuf yvain yves yvette yvonne zaara zac
zacchaeus zach zachariah zachary zack zadie zafar zafer zafira zafran zaheen zaheer zahid zahida zahir zahoor
zahra zaid zaida zaim zain zaina zainab zainah zaine zak zaka zakaria zakariya zaki zakia zakir zakiya zakiyah
zakk zaman zamir zamira zander zandra zane zanele zanib zaqib zara zarah zareen zareena zari zarin zarina
zarka zaryab zayd zayden zayn zayna zaynab zbigniew zbyszek zdenek zdenka zdzislaw zeb zebedee zeenat zeeshan
zehra zelda zelma zena zenia zeno zenobia zenon zeph zephaniah zeta zeynab zeynep zhanna zhen zheng zhi zhou
zia ziad ziggy zillah zimran zina zinaida zinat zinnia zipporah zita zivile ziyaad ziyad zizi zoe zoey zofia
zoha zohaib zohal zohra zoi zola zoltan zona zora zoraida zoran zorica zosia zoya zoë zsofia zsolt zsuzsanna
zsófia zubaida zubair zubeda zuhair zuhal zuher zulaikha zuleika zulekha zulfikar zulfiqar zuri zuriel zuzana
zuzanna zuzia zviko zvonimir zygmunt özgür łucja łukasz
"""
)
