"""First names in use in the United Kingdom, written for Candour.

A name missing here is still found by its title, by its place on the page or by the language model;
a name present here is weak evidence alone: many are surnames, months or plain words too.
"""

from __future__ import annotations

from redaction.rules.word_set import word_set

FIRST_NAMES: frozenset[str] = word_set(
    """
aaron abbie abby abdi abdirahman abdul abdullah abebe abena abigail abiola abraham abul ada adaeze adam adaobi
addison adebayo adele adrian adrienne adwoa agatha agnes ahmed ahmet aidan aileen ailsa aimee aisha aisling
ajay akash akosua akua alan alana alastair albert alec aled alejandro alessandra alex alexa alexander
alexandra alexis alf alfie alfred ali alice alicia alick alina alison alistair alister allan allison alma
almaz althea alun alwyn alys ama amaka amal amanda amandeep amara amarjit amber amelia amelie amina aminata
aminu amir amit amrit amy ana anand anastasia andre andrea andreas andreea andrew andriy andy aneira aneurin
angela angelina angharad angus anh anil anisa anita anjali anjana ann anna annabel annabelle anne annette
annie anthea anthony anton antonia antonio anwar aoife april arabella araminta archibald archie arjun arlene
arnold arron arthur arul arun arvind arwel arwen asha ashley ashling ashok ashraf asif asim astrid athena atul
aubrey audrey augustus aurora austin ava avril ayaan ayesha ayodeji ayodele ayse aysha ayşe azhar babajide
babatunde bahadur baljit balvinder balwinder barbara barnaby barney barrie barry bartholomew bartosz basil
beata beathag beatrice beatrix becca beckie becky begum bekah belinda bella ben benedict benjamin bernadette
bernard bernardette bernice bert bertha beryl bess bessie beth bethan bethany bethia betsy bettina betty
beverley beverly bharat bhavna bianca bilal bill billie billy blake blanche bob bobbie bobby bogdan bogdana
bohdan boris bozena bożena brad bradley bram brandon branwen brenda brendan brenna brennan brett brian brianna
bridget bridie brigid bronagh bronte bronwen brooke bruce bruno bryan bryce bryn bryony bukola byron cade
caitlin caitriona caleb callum calum calvin cameron camilla candice caoimhe cara caren carina carl carla carlo
carlos carlotta carly carmel carmen carol carole caroline carolyn carrie carwyn cary carys casey caspar
cassandra cassie cathal catherine cathleen cathy catrin catriona cecil cecilia cecily cedric celeste celia
celina ceri cerys chandra chantal chantelle charis charity charlene charles charley charlie charlotte
charmaine chelsea cher cherie cherry cheryl chidi chinedu chinwe chioma chipo chloe chris chrissie christa
christabel christian christie christina christine christopher christos chukwudi chukwuemeka ciara ciaran
cicely cillian claire clara clare clarence clarissa claud claude claudia clayton clem clement clementine cleo
cliff clifford clive clyde cody colette colin colleen colm conal conall connie connor conor conrad constance
cora coral cordelia corey corinna corinne cormac cornelius cosmo costel courtney craig crawford cressida
crispin crystal curtis cynthia cyril daffydd dafydd dahlia daisuke daisy daiva dale damaris damian damien
damilola damon dan dana dani daniel daniela daniella danielle danny daphne dara darcey darcy daren daria
darius darragh darrel darrell darren darryl dave david davina davinder dawid dawn dean deanna deb debbie
deborah debra declan dee deepa deepak deepika deepti deian deidre deirdre delia delilah della delroy delyth
denis denise dennis denny denver denzil derek dermot derrick des desmond devendra devon dewi dexter dhruv
diana diane dianne diarmuid dick diego dilip dilys dimitri dina dinah dinesh dion dipak dirk divya divyesh
dmytro dolly dolores dominic dominica dominik dominique don donal donald donna donnacha donncha donnie dora
doreen doris dorota dorothea dorothy dot doug dougal douglas drusilla duane dudley dugald dumitru duncan
dustin dwayne dwight dyfan dyfed dylan eachann eamon eamonn earl ebony ed eddie eden edgar edie edith edmond
edmund edna eduardo edward edwin edwina effie eifion eileen eilidh eimear eira eirlys eirwen elaine eleanor
elena eleri elfed eli elias elif elijah elin elinor eliot elisa elisabeth elise elisha eliza elizabeth ella
elle ellen ellie elliot elliott ellis elmer elodie eloise elsa elsie elspeth elton elvira elwyn emanuel emeka
emer emil emilia emilie emily emine emlyn emma emmanuel emrys emyr enda enid enoch enrique eoghan eoin eric
erica erik erika erin ernest ernie errol erwin esi esme esmeralda estelle esther ethan ethel etta euan eugene
eugenie eunice eustace eva evadne evan evangeline eve evelyn evie ewa ewan ewelina ewen fabian fabio faisal
faith farah farai fareed farhan farida farooq fartun farzana fatema fatima fatimah fatma fatoumata fay faye
felicia felicity felix fenella fergal fergus fern fernando ffion fi filip fin finbar findlay finlay finley
finn finola fintan fiona fionnuala fitzroy fleur flora florence florian florin floyd folake folasade frances
francesca francesco francis francisco frank frankie franklin fraser fred freda freddie freddy frederic
frederica frederick freya frieda funmi fynn gabriel gabriela gabriella gabrielle gaenor gagandeep gail gareth
garfield garry garth gary gavin gayle gaynor geeta gemma gene genevieve geoff geoffrey george georgia georgie
georgina geraint gerald geraldine gerard germaine gerry gerwyn gethin gheorghe gheorghita ghulam gideon
gilbert giles gill gillian gina ginny gintaras giovanni gita gladys glen glenda glenn glenys gloria glyn
glynis godfrey gordon govind grace gracie graeme graham grahame grainne grant granville grazyna grażyna greg
gregor gregory greta gretchen gruff gruffudd gruffydd grzegorz guido guillermo gurdeep gurdip gurmeet gurnam
gurpreet gursharan gus guto guy gwen gwenda gwendolen gwendolyn gwenllian gwenno gwil gwilym gwyn gwyneth
gwynne habib hadiza hafsa haidee haile hailey hakan hal halima halina hamid hamish hamza hana hanif hank hanna
hannah hans haran haris harish harjinder harjit harley harmony harold haroon harpreet harriet harrison harry
harsha harvey hasan hasina hassan hattie hauwa hayden haydn hayley hazel heath heather hector heena hefin
heidi helen helena helga henrietta henry hephzibah herbert hermione hester heulwen hibo hilary hilda himesh
hina hiroshi hiten hitesh hoa hodan holly honor hope horace horatio howard howell hubert huda hugh hugo
humaira humphrey huong husna hussain hussein huw hyacinth hywel iain ian ibrahim ibrahima ida idris idwal
iestyn ieuan ifan ifeanyi ifeoma ifor ifrah iftikhar ignatius igor ihsan ike ikechukwu ikenna ildikó ilie
ilona iman imelda immanuel imogen imran ina inderjit india indira indra ines inga ingrid innes ioan ioana iolo
iona ionela ira irena irene iris irma irvine irving iryna isaac isabel isabella isabelle isaiah isha ishaan
ishmael isidore isla islwyn ismael ismail isobel isolde israel istvan istván itziar ivan ivana ivor ivy iwan
iwona izabela izzy jabari jac jack jackie jackson jaclyn jacob jacqueline jacqui jade jadwiga jagdeep jagdish
jaime jake jakub jalal jamal jameel james jamie jamila jan jana jane janek janet janette janice janine janis
janusz jared jarek jaroslaw jarosław jarrod jasbir jasmin jasmine jason jaspal jasper jaspreet jaswinder javed
javier jay jaya jayden jayne jaz jean jeanette jeanie jeanne jed jeff jefferson jeffrey jemima jemma jen
jenifer jenkin jenna jennie jennifer jenny jeremiah jeremy jermaine jerome jerry jerzy jess jesse jessica
jessie jethro jignesh jill jillian jim jimmy jin jing jitendra jo joan joann joanna joanne joao jocasta
jocelyn jock jodie jody joe joel joelle johan johann johanna john johnathan johnnie johnny jolene jolyon jon
jonah jonas jonathan jonathon jordan jorge jose josef joseph josephine josh joshua josiah josie joy joyce
jozef juan juanita jude judi judith judy jules julia julian juliana julie juliet juliette julius june juno
justin justina justine justyna kacper kai kaitlyn kamal kamala kamaljit kamran kane kanwal kapil kara karan
karen karim karin karina karl karla karolina karthick karthik kashif kasia kat katalin katarzyna kate katelyn
katerina kateryna kath katharine katherine kathleen kathryn kathy katie katrina katy kavita kavitha kay kayla
kayleigh kazimierz keeley kehinde keira keith kelechi kelly kelsey kelvin ken kendra kenneth kenny kent kenzie
kerensa kerr kerri kerry keshia kev kevin keziah khadija khalid khalida kiera kieran kieron killian kim
kimberley kimberly kinga kingsley kiran kirk kirsteen kirsten kirstie kirsty kit kitty klara klaus kofi kojo
konrad korey kris krishna krista kristen kristian kristin kristina kristopher krystyna krzysztof kuldeep
kuldip kulvinder kulwinder kumar kunal kurt kwabena kwaku kwame kwasi kwesi kyle kylie kyra laila lakhbir
lakshman lakshmi lalita lana lance lara larissa larry lars laszlo latoya laura laurel lauren laurence laurie
lavinia lawrence layla lea leah leanne lech lee leia leigh leighton leila leith len lena lennie lennox leo
leon leona leonard leonardo leonie leonora leopold lerato leroy les lesley leslie leszek leticia letitia letty
lewis lex lexi lia liam liana libby lidia lila lilian liliana lillian lilly lily lina linda lindsay lindsey
linford linh linus linzi lionel lisa lisbeth lise lissa livia liz liza lizzie llewellyn llinos llio lloyd llyr
logan lois lola lolita lorcan lorelei loretta lorna lorne lorraine lottie lou louie louis louisa louise luca
lucas lucia lucian luciana lucie lucille lucinda lucy lucyna ludovic luis luiz lukasz luke luther lydia lyle
lyn lynda lyndon lyndsay lyndsey lynette lynn lynne lynsey lyra lysander lászló mabel mable mac maciej
mackenzie maddie maddy madeleine madeline madge madhu madison mae maeve magda magdalena maggie magnus mahesh
mahmood mahmoud maia mair maira mairead mairi maisie maja makena malachi malachy malcolm malgorzata malik
mamadou mandeep mandy manfred mani manish manisha manjeet manjit manmohan manoj manpreet mansoor manuel marc
marcel marcella marcelo marcia marcin marco marcus marek margaret margarita margery margot marguerite maria
mariah mariam mariama marian mariana marianne marie mariella marietta marilyn marina mario marion marisa
marissa marius mariusz marjorie mark marko marla marlene marlon marsha marshall marta martha martin martina
martyn marvin mary maryam masood mateusz mathew mathias mathilda matilda matt matthew matthias mattie maud
maude maura maureen maurice mavis max maxim maximilian maxine maxwell may maya mayur małgorzata meenakshi
meera meg megan mehmet mehreen mei meirion mel melanie melinda melissa melody melville melvin melvyn menna
mercedes mercy meredith meriel merle merlin merryn mervyn meryl mhairi mia mica micah michael michaela michal
micheal michele michelle mick mickey midge miguel mihaela mihai mike mikey mikolaj milan mildred miles
millicent millie milly milo milton mina mindy minh minnie mira miranda mircea miriam miroslav miroslaw
mitchell mizanur mo moeen mohamed mohammad mohammed mohamud mohan mohit mohsin moira molly mona monica monika
monique monroe monty morag morgan morgana moriah morna morris morrison morven morwenna moses moshe moyra
muhammad muhammed muir mumtaz muneeb mungo munir murali murat murdo muriel murray murtaza mustafa mustapha
myfanwy mykola myles myra myriam myrna myrtle nadeem nadezhda nadia nadine naeem naheed naima nan nancy
nandini naomi naresh narinder naseem nasir nasreen nat natalia natalie nataliya natasha nathan nathaniel
navdeep naveed navin nazia nazir nazrul neal ned neelam neeraj neha neil nell nellie nelly nelson nerys nessa
nest nesta netta neville ngozi nguyet nia niall niamh nichola nicholas nick nicki nicky nicola nicolas nicole
nigel nihal nikesh nikhil niki nikita nikki nikola nikolai nikos nila nilesh nina ninian nirmal nisha nita
nitin nkechi nnamdi noah noel noeline noelle nomsa nora noreen norma norman norris nuala nusrat nyasha nye
oana obadiah obinna octavia odette odin ofelia oisin oisín oksana ola olaf olamide oleksandr olena olga olive
oliver olivia ollie olu olumide oluwaseun oluwatobi olwen olwyn omar omari oona oonagh ophelia ora oran oriana
orla orlaith orlando orson oscar osian osman oswald otis otto ottoline oumar owain owen oxana ozan ozgur pablo
paddy padma padraic padraig page paige palmer pam pamela paresh parminder parveen parvez parvin pascal pat
patience patricia patrick patsy patti paul paula paulette paulina pauline pawel pearl pedro peggy penelope
pennie penny perce percival percy peregrine perminder perpetua perry pete peter petra petronella petula phil
philip philippa phillip phillipa philomena phineas phoebe phuong phyllida phyllis pia pierce pierre piers
pieter pilar piotr pippa polly poonam poppy portia prabhjot prakash pranav prashant pratik praveen preeti prem
preston primrose prince priscilla prithvi priti priya priyanka prudence prue prydwen przemyslaw przemysław
puja qasim qing quang quentin quincy quinn rab rabia rachael rachel rachelle radha radoslaw radu rafael rafal
raffaella rafiq rafiqul raghav raghu rahim rahul raj raja rajan rajesh rajinder rajiv rajnish rakesh ralph
raluca ram rameez ramesh rami ramon ramona ramsay ramsey ranald randolph ranjit rasa rashid rashida rashmi
raul ravi ravinder ravneet ray raymond razia reagan rebecca rebekah reece reem rees reg regan reggie regina
reginald rehana reid remi rena renata rene renee renu reuben revathi rex reynold rhea rhian rhiannon rhoda
rhodri rhona rhonda rhuaridh rhydian rhys ria ricardo rich richard richie rick ricky rico rihanna rina rishi
rita ritchie ritu riya riz rizwan roanna rob robbie robert roberta roberto robin robina robyn rochelle rod
roddy roderick rodger rodney rodrigo rogan roger rohan rohit roisin roland rolf roman romeo romesh romilly
romy ron rona ronald ronan ronnie rory ros rosa rosalie rosalind rosalyn rosalynd rosamund rosanna rose
roseanne rosemarie rosemary rosetta roshan rosie roslyn ross rowan rowena rowland roxanne roy royston rozina
ruairi ruairidh ruaridh rubina ruby rudi rudolf rudy rufus rukhsana rukhsar rumbidzai rupa rupert ruqayyah
russ russell ruta rutendo ruth ryan ryszard ryszarda rūta saad sabina sabine sabir sabrina sacha sachin sadia
sadie sadiq saeed saffron sagar sahil saif saima sajid sal saleem salim sally sally-ann salma salman salvatore
sam samad samantha samara sameer samina samir samira samson samuel sana sandeep sander sandhya sandie sandip
sandra sandy sangeeta sanjay sanjeev santiago santosh saoirse sara sarah saraid sarita sasha saskia satish
satnam saul savannah sayed scarlett scott seamus sean seb sebastian seema segun selam selena selim selina
selma selwyn senthil seonaid septimus serena serge sergei sergio serkan seth seun shabana shabir shabnam
shafiq shah shaheen shahid shahida shahin shahnaz shahzad shaima shakeel shakira shalini shamila shamim
shamsul shan shana shane shani shannon shanti sharif sharmila sharon shashi shaun shauna shawn shayla shaz
shazia sheena sheikh sheila shelagh shelby shelley sheree sheridan sherman sherri sheryl shilpa shireen
shirley shiv shivani shobha sholto shona shrey shreya shyam sian sid siddharth sidney sidra sienna sierra
sigmund sigrid silas silvia simeon simon simona simone simran simranjit sinead siobhan siobhán sion sioned
sipho sita siwan siân skye slawek slawomir sobia sofia solomon somchai somesh sonal sonia sonja sonny sophia
sophie sorcha spencer sridhar srinivas stacey stacie stacy stan stanislav stanislaw stanislawa stanisław
stanley stefan stefania stella steph stephan stephanie stephen sterling steve steven stevie stewart struan
stuart sudha sue suhail sujata sukhdeep sukhdev sukhjit sukhpreet sukhwinder sulaiman sultana sumaira suman
sumit sunil sunita suresh surinder surjit susan susana susanna susannah susanne sushila susie suzanna suzanne
suzette suzie suzy sven svetlana svitlana swati sybil sydney syed sylvester sylvia sylvie syreeta szymon sìne
sławomir tabatha tabitha tadeusz taegan tafadzwa tahir tahira tahmina taiwo takeshi talbot talia tam tamara
tameka tamika tammy tamsin tancred tania tanisha tanveer tanvi tanvir tanya tara taran taras tariq tarquin
tasha tasneem tatenda tatiana tavish tayla taylor teagan ted teddy tegan tegid tegwen tegwyn tejinder temitope
temperance tendai teodor terence teresa teri terrance terrence terri terry tess tessa tetiana thabo thaddeus
thalia thandi thandiwe thanh thea thelma thelonius theo theodora theodore theresa therese thomas thomasina
thora tia tiana tiegan tiffany tilda tilly tim timothy tina titus tobias tobin toby todd tom tomas tomasz
tommy tomos toni tony topsy torcuil torquil torsten tracey traci tracy travis trefor trevor tricia trina
trinity trish trisha tristan trixie troy trudi trudy tsegaye tuan tudor tunde ty tyler tyrone tyson uchenna
ulrika uma umair umar una unity urmila ursula urszula usha usman uzma val valentina valentine valeria valerie
vandana vanessa varun vasile vasily vasyl vaughan veena velma venetia venkat venkatesh vera verity verna
vernon veronica vic vicki vickie vicky victor victoria vijay vikas vikki vikram viktor viktoria vimal vin
vince vincent vinny vinod viola violet virginia vishal vittoria viv vivek vivian vivien vivienne vladimir
volodymyr vytautas waclaw wade wahid wajid wallace wally walt walter wanda waqar waqas ward warren warsame
waseem wasim wayne wei wendy wesley whitney wieslaw wil wilbur wilf wilfred wilhelmina will willa willem
william willie willow wilma wilson winifred winnie winston wioletta wojciech woody wyn wynford wynn wynne
xander xanthe xavier xenia xiao xin xiuying yan yana yannick yaqub yaroslav yasir yasmeen yasmin yasmine yaw
yemi yetunde yewande ying yolanda yousaf yousef youssef yuliia yun yuri yusuf yvette yvonne zac zach zachary
zack zadie zahid zahida zahir zahra zain zainab zak zakir zander zane zara zareen zaynab zbigniew zdzislaw
zebedee zeeshan zelda zena zenobia zeta zeynep zhen zia zita zoe zofia zohra zola zoltan zsofia zsófia zubair
zuzanna özgür
"""
)
