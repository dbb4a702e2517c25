//! A catalogue: first names that are told apart by gender, in lower case, one space between two.
//!
//! Counted from public records of many countries; names that are common English words are left out but for
//! the most frequent (Mark, Grace). Nothing else may be read from it than "is often a first name".

/// Names given to men four times as often as to women.
pub const MALE: &str = "aadi aarav aarnav aaron aarush aarón aayush abbas abdalla abdallah abdihakim abdiş abdul abdulbekir \
     abdulgazi abdulkadir abdullah abdulmenaf abdulsemet abdurrahman abdülahat abdülcemal abdülhadi abdülkerim \
     abdülsamed abdürreşit abe abednego abeer abeiku abel abelardo abhimanyu abhiram abid abilio abraham abram \
     abubakar abuzar abyasa acar achille achim aclan adak adalberto adam adamo adan adasal adelardo adelmo aden \
     adhiarja adiarja adika adikara adinata aditya adlan adolfo adolph adrian adriano adrien adrián advaith advay \
     advik adán adıgün afer aftin agapito agastya aggrey agnolo agostino agus agustin agustín ahat ahmad ahmed \
     ahmet ahsen aidan aiden aimé aitor ajiman ajimat ajimin ajiono akalan akar akarsana akatay akbaş akboğa \
     akcivan akdora akdurmuş akgöl akif akkerman akmaner aksay akshay aksöğüt aktemür akver akwasi akwesi akçabay \
     akçasu aköz akınal al alaaddin alaeddin alain alambana alan alanalp alattin albano alberico albert alberto \
     albin albino alcan alcides alden alderano aldo alec alejandro alejo aleksander aleksandr alessandro alessio \
     alex alexander alexandre alexandru alexei alf alfio alfons alfonso alfonzo alfred alfredo ali aliabbas \
     aliihsan aliseydi alistair alkor allan allen almus alois alonso alonzo alparslan alpcan alphonce alphons \
     alphonse alphonso alpin alpsü alton altoğan altuğ altınkaya altınışın alvaro alvin amadeo amado amador \
     amancio amando amani amaro amaç ambrose ambrosio amedeo amico amin amir amit amleto amol amon amos américo \
     amílcar anacleto anas anastasio anay anders anderson andiç andre andreas andrei andrej andres andrew andrey \
     andrzej andré andrés andy angelino angelo anggabaya angus anibal anirudh anmol annak annibale anom ansaldo \
     anselmo ansh antero anthony antione antoine anton antone antonello antonino antonio antonius antony antwan \
     antónio anwar aníbal apaydın apolinar aran arcan archie arden argono argu ari arifcan arin aris aristides \
     arjun arkut arlen arlie armand armando armin arnaldo arne arno arnold arnoldo arnulfo aron arpağ arron \
     arsenio arsipatra arta artan artanto artawan artemio arthur artur arturo aru aryan arıel arıkol arısoy asa \
     asalet asdrubal ashraf asif asirwada asirwanda aslanhan aslijan asmadi asman asmianto asmuni aswani asım \
     atagün atalay atasagun atatöre atenulf atgun atharv athman athuman atilhan atilio atma atmaja atnan attila \
     atılgan august augustin augustine augusto augustus aureliano aurelio austin austine avery avi avşin axel \
     ayaan ayaydın aybora aydinç aydınbey aygutalp aykutalp ayman ayoub aypar aysoy aytek aytuna ayub ayush \
     ayushman ayvas ayşan azaan azad azeglio azettin açıkel ağakişi ağmur aşir baba baccio bachittar bagas bagiya \
     bagus bagya bahaddin bahadurjit bahati bahittin bahuraksa bahuwarna bahuwirya bajragin bakari bakda bakhshi \
     baki bakiadi bakianto bakidin bakijan bakiman bakiono bakti baktiadi baktianto baktiono bala balamantri \
     balangga balapati balatekin baldassare baldomero balduino balendra balhaar bali balidin balijan baljiwan \
     baltasar baltaş balvan balveer bambang banara banawa banawi bancar banjeet barack barak baraka barasa bariş \
     barney barrett barry barsen bart bartolomeo bartolomé barton barışcan bas bashar basil basilio bastian basım \
     baturay batırhan baudelio bautista baydu baykan bayman bayruhan baytal bayzettin bağdaş başay başhan başok \
     beau bedi bedri behrem bekbay bektaşi bellisan ben benard benedetto benedict benedikt bengibay benigno \
     benito benjamim benjamin benjamín bennett bennie benny benol benoît benson benton benvenuto beppe beren \
     berend berkal berki berksay bernabé bernard bernardino bernardo berndt bernhard bernie bernt berran berry \
     bert bertil berto bertram bertrand besin bett beyda beyler beyzade biagio bican bilal bilender bilgen \
     bilgütay bill billy biltaş binbaşar binışık birger birsen bişar bjarne bjorn björn blaine blake blas bo boaz \
     bob bobby bogdan bonface boniface bonifacio booker borahan borataş boris borja boyce boyd boynak bozbağ \
     bozerk boztaş boğatimur brad bradford bradley bradly brady bram bramwel branden brandon brant bravin brayan \
     brendan brendon brent brenton bret brett brian brice brijesh brock broderick brooks bruce bruno bryan bryant \
     bryce bryon buck bud buddy budi buenaventura buford buhari bulunç burakhan burl burt burton burç buster \
     buyrukhan byron börteçin büget bünyamün cabir cagak cager cahya cahyadi cahyanto cahyo cahyono caket \
     cakrabirawa cakrabuana cakrajiya cakrawala cakrawangsa calcedonio caleb calisto calixto callum calogero \
     calvin calvince cameron camillo camilo canal canberk candelario candeniz candra candrakanta cangür cansin \
     cantez capa caraka carl carlito carlo carlos carlton carmelo carroll carson carsten carter carub cary cas \
     casemiro casper catur caturangga cavit cawisadi cawisono cawuk cayadi cayetano cebesoy cebrián cecep cecil \
     cecilio cedric cedrick ceferino celestino celilay celso cemalettin cemani cemeti cemplunk cenan cengkal \
     cengkir cercis cesar cesare cevheri cezayir chad chadwick chaitanya chakradev chakradhar champak chanakya \
     chandran chandresh chang charan charles charley charlie chas chase chatresh chatura chauncey che chege chema \
     cheruiyot chester chet chris christian christof christoffer christoper christoph christophe christopher \
     chucho chuck chuy cihandide cindoruk cipriano ciriaco cirillo cirino ciro ciríaco clarence clark claud \
     claude claudio claus clay clayton clemens clement clemente cleophas cleto cletus cleveland clifford clifton \
     clint clinton clive clyde clímaco cody colby cole coleman colin colins collin collince collins colton \
     coluccio columbus connor conor conrad conrado constantin cordell corey coriolano cornelio cornelis cornelius \
     cornell corrado cortez cory cosmas cosme costantino costanzo coy coşkun craig cristian cristiano cristobal \
     cristopher cristóbal cuman curro curt curtis custodio cyril cyrus cándido césar cüneyit daan dacin dadap \
     dadi dag dagel daksh dakshesh dalan dalbir dale daliman dalimin daliono dalkılıç dallas dalmas dalton damar \
     damian damiano damien damion damián damon damu dan danang dancan dancun dane dani danial daniel daniele \
     danilo daniswara daniël dannie danny danson dante danu danuja dany danış darell daren dariati darijan \
     darimin darin dario darius dariusz darko darmaji darman darmana darmanto darnell daron darpan darrel darrell \
     darren darrick darrin darron darryl darsh darsirah dartono daru daruna darwin daryani daryl darío dasa daud \
     daudi dave david davis dayar dağistan dean deandre deangelo declan delbert delfino delil delmar delmer \
     demarcus demetrio demetrius demirbüken demiriz demirok demiryürek denis denizalp denkel dennis denny denver \
     deon derek derick derkay derrick deshawn desiderio desmond dev devansh devin deviner dewayne dewey dewitt \
     dexter değmeer dhruv dick dickson didier diego dieter digdaya diken dilder dillon dimas dimaz dimitri dincer \
     dino dinçkol dinçsü diogo dion dionigi dionisio dipa dirican dirja dirk dirlik dismas dmitry dodo dolun \
     domenic domenico domingo dominic dominick dominik don donald donatello donato donn donnell donnie donny dono \
     donovan donte dorian dorsey dorukhan doug douglas douglass doyle doğanalp doğanşah doğuhan drajat drew duane \
     dudley duilio duke duncan duracan durante durdali durmuşali duruk duruöz dustin dwain dwayne dwi dwight \
     dylan dölensoy dündaralp earl earle earnest eba ebbe ebuakil ecemiş ed eddie eddy edelmiro edgar edgardo \
     edgübay edi edison edmond edmund edmundo edoardo edu eduard eduardo edvard edward edwardo edwin efe eflâtun \
     efrain efraín efren efser ega egon einar eja ekalinga ekansh ekapad ekaraj ekavir ekbal ekber ekmel eko ekow \
     eladio elbert elden eldon eldridge eleuterio elhan elias eligio elijah eliseo eliud elkana elladio elliot \
     elliott ellsworth elmer elmo elnur elon eloy elphas elpidio elroy elton eluh elvin elvis elwood elías elöve \
     eman emanuel emas embuh emerson emery emigdio emil emile emilian emiliano emilio emin emirşan emmanuel \
     emmett emmitt emong emory empluk emrullah endra enes enginiz ennio enoch enock enrico enrique ensari enteng \
     enzio enzo ephantus epifanio eral eraldo erasmo erastus eraycan erbil ercihan erdemer erdibay erdogan \
     erdursun erenalp erensoy ergener erginel ergönül ergün eric erich erick erik erinçer erkan erkinel erksoy \
     erkılıç erling ermanno ermenegildo ermes ermutlu ernest ernesto ernie ernst eroğul errol ersel erseç ertan \
     erten ertuncay ertün ervin erwin eryıldız eröz erşat esenbay esentürk eskinalp espiridión esteban estiawan \
     estiono ethan ettore eugen eugene eugenio eugine eugène eusebio eustaquio eutimio eutropio evan evance evans \
     evaristo evcimen evelio everett everette evo evrimer eyyüp ezekiel ezequiel ezgütekin ezio ezra eşref fabian \
     fabio fabián fabricio fabrizio fahrullah falan fami faqid faraj faras farhan fariq faris fatih faustino \
     fausto fazul fedele federico federigo fehim feisal feliciano felipe felix felton fenni ferat ferdinand \
     ferdinando feremez ferenc ferihan fermin fermín fernando fersan ferzi festus fetullah feyruz feza fidel \
     fidelis fiifi filiberto filip filippo filit finn fiorenzo fiorino fitan fito fiyaz flavio fletcher florencio \
     florentin florentino florian florin floris floyd forest forrest fortunato foster frado francesco francis \
     francisco franck franco frank franklin frankline franklyn frans franz françois fred freddie freddy frederic \
     frederick frederik fredo fredric fredrick fredrik fredy freeman fridolin friedrich fritz frode frédéric \
     fulgencio fulvio fumio fuzuli félix gabino gabriel gada gadang gading gaduh gaetano gagan gaiman galak \
     galang galar galasso galen galih galiono galip galo galuh galur gaman gamani gamanto gambira gamblang ganda \
     gandewa gandi ganep gangsa gangsar ganjaran gantar gara garan garang garda gareth garfield garland garret \
     garrett garry garth gary gaspar gaspare gaston gastone gastón gathoni gatot gatra gaurang gaurav gautam \
     gavin gaylord gazel gedion geert genaro gencaslan gene gençay geoffrey geofrey georg george georges gerald \
     geraldo gerard gerardo geray gerhard german germán geronimo gerrit gerry gert gervasio gerónimo ghani \
     giacinto giacobbe giacomo giampaolo giampiero gian giancarlo gianfrancesco gianfranco gianluca gianluigi \
     gianmarco gianni gianpaolo gianpietro gibson gideon gil gilang gilbert gilberto gilles gino ginyas \
     gioacchino gioachino gioele gioffre gionata giorgio giosuè giovanni girik girindra girish girolamo gitau \
     githinji gitonga giuliano giulio giuseppe giustino giz glauco glen glenn godfrey godofredo godwin goffredo \
     gonzalo gopal gordon goyo graciano grady graeme graham graig grant granville graziano greco greg gregg \
     gregor gregorio gregory grover grzegorz grégoire guarino guglielmo guido guilherme guillaume guillermo \
     gunbir guneet gunnar gunter gunther gus gustav gustavo guy gérard gökay gökbudun göken göknur göksev gökten \
     gökçebalan gökçil gönen görgünay görklü gözel gücal gülağa gülel güleğen gülşahin gümüştekin günaydin günden \
     gündüzalp güneri güngördü günkurt günser günşen gürarda gürelcem gürsal güçal güçlüer güçyeter haciali hadi \
     hai haider hairyanto hakikat hal halidun halim haluk hami hamid hamish hamisi hamza hamzah hanedan hank \
     hannes hans harald hardana hardi hardik hari harimurti harish hariz harja harjasa harjaya harjo harlan \
     harland harley harold haroldo haron harri harris harrison harry harsana harsanto harsaya harshil hartaka \
     hartana harto harun harvey hasan hasbek hasim hassan hasta hatem hayali hayden hayret haywood hazrat heath \
     hector heinrich hekmet helge heliodoro hemang hendra hendri hendrik henning henrik henrique henry heraclio \
     herb herbert herberto heriberto herman hermenegildo herminio hernando hernán herschel hershel heru heryanto \
     hesbon heyvetullah hezron hidir hilario hilton himawan hindal hipolito hipólito hiram hitesh hiçsönmez \
     hobert holger hollis homer honoré horace horacio hosea hosni houston howard hoyt hredhaan hritik hubert \
     hudavent huey hugh hugo hugues humberto humphrey hunalp hunter huzuri hyman héctor hükümdar hürdoğan \
     hüryaşar hüsmen hıfzullah iain ian ibrahim ibrani ibun ibán idris idık ignacio ignazio igor ihsan ikbal ike \
     iker ikhsan ikin ildefonso ilgı ilias ilyas imam imaran imran imre indra indrajit ingmar inocencio ippazio \
     irfan irnanto irsad irungu irvin irving irwan irwin isaac isaack isack isaiah isaias isaías ishaan ishwar \
     isiah isidoro isidro ismael ismail ismık israel isreal issa issac issack ivan ivar ivo iván işıkay işıman \
     jabal jacek jacinto jack jackson jacob jacobo jacopo jacques jaeman jafet jaga jagapati jagaraga jagat \
     jagdish jai jaiman jair jairaj jairus jais jaka jake jakob jakub jamaal jamal jamar jame jamel james jamil \
     jamison jankat japhet japheth jared jari jarl jarno jarod jaroslav jarred jarrett jarrod jarvis jarwa \
     jarwadi jarwi jasmani jason jasper jaswadi jati jatin jatmiko javan javi javier jay jaya jayadi jayden \
     jayeng jayson jc jeb jed jeet jeff jefferey jefferson jeffery jeffrey jeffry jefri jelle jenaro jens jerald \
     jeramy jere jeremiah jeremy jeremías jermaine jerold jerome jeromy jerrell jerrod jerrold jerry jerzy \
     jerónimo jesper jess jesse jesus jesús jim jimmy jinawi jindra joachim joakim joaquim joaquin joaquín joash \
     jochen joe joel joesph joey johan johann johannes john johnathan johnathon johnny johnson johnstone joko jon \
     jonah jonas jonatan jonathan jonathon jono joojo joost joram jordi jordon jordy jordán jorge joris jos jose \
     josef josep joseph josephat josh joshua josiah jospeh josphat josue josué jozef joão joël juan juanito jude \
     judson juhani jules julian julien julio julius julián juma jumadi jumari justin justus jérôme jörgen jørgen \
     jürgen kabir kacung kadir kahir kai kairav kajen kalevi kalgay kalim kalle kalpit kamal kamar kamau kambali \
     kamidin kamil kanak kanda kane kanini kanpulat kapagan karabaş karaca karaer karakucak karanbay karani \
     karanja karataş karcan kardi kareem karel karim kariman karimi kariuki karja karl karlukhan karma karman \
     karna karsa karsana karsten karta karya kasim kasiran kaspar kasper kassim kasusra katana kavurt kawaca \
     kawaya kayagün kaygusuz kayrabay kayun kayıt kaşif keenan keir keith kelvin kelâmi kemal kemba kemboi ken \
     kenari kendrick kenedy kenes keneth kennedy kenneth kennith kenny kent kenter kenton kenzie kerman kermit \
     kete keven kevin khalid kiaan kian kiarie kibar kibet kieran kieth kike kilian kilonzo kimani kimanzi \
     kimathi kimeu kimutai king kinuthia kinyanjui kinyua kioko kip kipchirchir kipchumba kipkemboi kipkemoi \
     kipkirui kipkoech kipkorir kipkosgei kipkurui kiplagat kiplangat kiplimo kipngeno kipngetich kiprono kiprop \
     kiprotich kipruto kipsang kiptoo kipyegon kiramettin kirk kirui kiyasi kjell klaas klaus knut kocabaş koech \
     koen kofi kojo koko koldan konguralp konrad konstantin kopan koray korey korir korkmazalp korugan kory \
     kosgei kotuz koçak koçkan koşukhan kraig krish kristian kristofer kristoffer kristopher krzysztof kuddusi \
     kujoe kuncara kunthara kuria kurnia kurt kurtis kusuma kutay kwabena kwadwo kwaku kwame kwamena kwasi kweku \
     kwesi kyalo kyle kâmil kåre köker köktaş kösemen kürşad kılıçbay kınel kırat kırgız kıvılcım kızıl kızıltunç \
     laban labuh laksana laksh lakshit lalo lamar lamberto lameck lamont lanang lance lando landon langat \
     langgeng lanjar lanny lantar larry lars lasmanto lasmono lasse laswi latif laureano laurens laurent laurenz \
     lawerence lawrence lazaro lazzaro leander leandro ledün lega legawa leif leland lembah lemuel len lenard \
     lenn lennart lenny leo leocadio leon leonard leonardo leoncio leonel leonhard leopold leopoldo leroy les \
     lester levi levis lewis lex león liam liban liberto liman limar lincoln lino linus linwood lionel lisandro \
     livingstone livio lloyd lodovico logan lohit lon lonnie lonny lope loren lorenz lorenzo louie louis lowell \
     loyd luc luca lucas luchino lucho luciano lucien lucio lucius ludovic ludovico ludvig ludwig luhung luigi \
     luis luka lukas luke lukita lukman luluh lulut lurhur lutfan lutfi luther luthfi luwar luwes luís lyle lyman \
     lyndon lynwood lázaro léon lütfi maanas maanav maarten mac macario macharia mack madhav mads magnus mahdi \
     mahesa mahfud mahir mahmoud mahmud mahsun maina maingi makara makau makokha makori maksur makuta malcolm \
     malcom malik malte maman manah manan manbir manfred manolo mansurali manthan manual manuel maras marc \
     marcantonio marcel marcelino marcello marcellus marcelo marcial marciano marcin marcio marco marcos marcus \
     marek margana margarito mariadi mariano marino mario marius mariusz mark marko markus marlin marlon marquis \
     marshall marsito marsudi martaka martana martani martin martino marty martyn martín marvin marwata maryadi \
     maryanto masar masika masinde mason massimiliano massimo mateo mateus matheo mathew mathias mathijs matias \
     mats matt matteo matthew matthias matthieu matti mattia mattias matías maurice mauricio maurilio maurits \
     maurizio mauro max maxim maximiano maximilian maximiliano maximino maximo maxwel maxwell maynard mazlum \
     mbithi mboya mbugua mburu mckinley mecit mefarettin mehdi mehmed mehmet mehmetzahir mel melchor melihcan \
     melvin memili mengi mengüç merdi merlin merrill mertel mervin merzuk meshack mestur metinkaya mevlüt meşhur \
     micael micah micha michael michal michale micheal michel michelangelo micheletto michelotto miguel mihin \
     mika mikael mike mikel mikhail milan milay milford millard milo milton minh miquel mirbadin mirco mirko \
     miroslav mishat mitch mitchel mitchell mitesh mitra mitt moammar modesto mohamad mohamed mohammad mohammed \
     mohamud moises moisés momanyi monis monroe monte monty moreno moritz morris morten morton mose moses moshe \
     mucahit muchiri muema mueni mugambi mugendi mugo muhammad muhammed muhammet muhip muhyettin muia muiruri \
     mujur mukesh mukhwana muktedir muli mulwa mulya mulyanto mulyono mumbi mumo mumpuni munene mungai muni \
     munyao munyoki muqtada murat muratcan muriithi murimi murithi muriuki murray mursinin mursita murti musa \
     musafet musau musee musembi mustafa mustika mustofa musyoka musyoki mutai mutasım muthama muthengi muthoka \
     muthoni muthui mutie mutinda mutiso mutisya mutluhan mutua mutuku mutunga muturi muvaffak mwangangi mwangi \
     mwaniki mwanzia mwaura mwende mwendwa mwikali mwiti myles myron máximo möhsim mücellib müfit mükramin \
     mülâyim münif mürit müslum müzekker nabil nachiket nacho nacio nafii nahashon najam najib nakip naksh nakul \
     nalar nando napoleon napoleone naradi narciso nardi narendra narji nas nasab nasim nasrullah nasuf natalio \
     natan natanael nathan nathanael nathanial nathaniel naveen nawaz nayil nazario nazlim ndegwa nderitu \
     ndirangu nduku ndunge ndungu nduta neal nebih necdat necmettin ned neel nehemiah nehip neil nelson nerim \
     nesip nestor neville nevsal newt newton nezihi nganga ngari ngigi ngugi nicanor niccolò nicholas nicholus \
     nick nicklas nickolas nickson nicky nico nicodemo nicodemus nicolai nicolas nicolás nicolò niels nigel nihai \
     nihal niklas niko nikolai nikolaj nikolas nikolaus nilo nils nino nitesh nixon niyaga niyazi njagi njenga \
     njeri njeru njiru njogu njoki njoroge njue njuguna noah noble noe noel nolan noman norbert norberto norman \
     normand norris nouri noé noël nrima nugraha nural nurcan nuretdin nurkan nuru nurullah nuyan nyaga nyakundi \
     nyamai nyambura nyana nyawira nyoman nyongesa nzioka nzomo néstor obed ochieng octavio odhiambo odis odkanlı \
     odongo oduor oganer ojas okanay okbay okello okgüçlü okoth okseven okta okto oktüremiş okumu okyalaz olaf \
     olavi olca oldağ ole oleg olegario olen olin oliver olivier oloo oluoch omaca oman omar omari omer omkaar \
     omondi onat ondieki onesmus ongay onkar onofre onuker onurcan onursu onveer onyango opan opiyo opung oranlı \
     orazio oren oreste orgün orinder orlando ortak oruç orval orville osama oscar oskar osman osvaldo oswaldo \
     otay otieno otis ottavio otto ottone ouma ove ovidio owen owino owuor oymak ozansü ozy oğulbaş oğurata \
     oğuzman pablo paco paiman paker palmer panca pancho pandu panfilo pangeran pangestu panji paolo pardi paride \
     parker parman parth pascal pascual pasqual pasquale patric patricio patrick patrik patrizio paul paulino \
     paulo pavel pawel peder pedro pehlil pekka pelayo pellegrino pepe pepito percy perkasa perry pete peter \
     peterson petter phelix phil philemon philip philipp philippe phillip phineas pier pierangelo piergiorgio \
     piergiuseppe pierluigi piermaria piero pierpaolo pierre piersanti pieter pietro piotr pirahmet pius plinio \
     plácido pompeo pomponio poncio porfirio porter praba prabawa prabowo prabu prakosa pranata pranav pranawa \
     praneel pranit prasetya prasetyo pratyush prayitna prayoga prayogo preston prima primitivo prudencio puccio \
     purwa purwadi purwanto putu pánfilo pío qabil qadim qarin qasim quentin quincy quinten quintin quinton \
     quique quirino rabih rachit raden radika radit raditya raf rafa rafael raffaele raffaellino raffaello rafi \
     rafid rafih raghav ragnar raharja rahman rahmat rahmet rahul raihan raimondo raimundo rainer rajab rajnath \
     raleigh ralf ralph rama ramadan ramadhan ramiro ramon ramón ranbir rand randal randall randell randolph \
     randy rangga ranieri ranveer raphael rashad rashid rasmus rasul raul ravi ray rayaan rayan rayford raymon \
     raymond raymundo razı raúl reagan recep recepali reece reed refik reggie reginald rehaan reid reinaldo \
     reince reinhold reksa remazan rembrandt remigio renaldo renato rendy rene renzo rené respati resulcan reuben \
     rex rey reyansh reynaldo reza rezzak rhett rhys ricardo riccardo ricciotti rich richard richie rick rickey \
     rickie ricky rico ridwan rigoberto rik rishi riziki rizki rob robby robert roberto robinson robt rocco rod \
     roderick rodger rodgers rodney rodolfo rodrick rodrigo rogelio roger rogers rohan rohat roland rolando \
     roldán rolf rolland roman romeo romolo román ron ronald ronaldo ronith ronnie ronny rono roosevelt roque \
     rory roscoe rosendo rosman ross rotich rowan roy royal royce ruben rubin rubén rudi rudolf rudolph rudra \
     rudy rueben rufino rufus ruggero ruggiero ruhsat rune rupert ruperto rushil rusman russ russel russell rusty \
     ruy ryan ryszard régulo rémy rómulo rüknettin rüşen saadat saba sabar sabas sabatino sabih sabri sadat \
     saddam sadittin safet sahir saidi saiful saka sakip saksham sakti sal salami salim salkın salman salomón \
     salurbay salvador salvatore salvi sam samaksh samar samarth samesh sami samir sammy samson samsul samu \
     samual samuel samurtay samwel sancak sancho sandalio sander sandro sanford sante santiago santino santo \
     santos sançar sargın sarpkın sarthak sarıcabay sathvik satrettin saturnino satya saul savak saverio savni \
     saydam sayin sayrak sayın sağcan sağıt scot scott scottie scotty sean sebastiaan sebastian sebastiano \
     sebastián sebattin seda segismundo seha selaheddin selatin seler selâtin sem semender sencar sepp seracettin \
     serezli serge sergei sergey sergio sergius serhatmehmet serol seth setya sevdi seve severiano severin \
     severino severo sevindik seydo seyfullah seyithan seymour sezal sezginbaş seçme shaban shad shadrack shane \
     shaun shaurya shawn shayne sheldon shelton shem sherman sherwood shigeru shinzo shivansh shon sid siddharth \
     sidiq sidki sidney sifuna sigfrido sigurd sila silas silvester silvestre silvestro silvio simeon simion \
     simiyu simon simón siper sittik slamet soleh solomon sonad songurkan sonny sosimo soydaner soykut soyselçuk \
     spencer stan stanford stanislav stanley stanton stef stefan stefano sten stephan stephane stephen stephene \
     sterling steve steven stewart stig stijn stuart stéphane suat subrahmanyam sudi suleiman sulhi sundar sunel \
     suphi surya sven swaleh sylvester sébastien sökmen sören sözer sücaettin süha sümeyye süvari sıla sıylıhan \
     taciddin tad tadeo tadeusz tage tahir talayer tali tamaydın tanak tanay tanbay tandoğdu tanhan tanish tanner \
     tanpınar tansev tansığ tanveer tanyolaç tanır tapani tapio tarak tarancı taro tartış tasdik tasnim taswir \
     tatu taufan taufik tayaydın taygan taylak tayyip taşar taşkan teber tecimer ted teddy tedi tedros teerth \
     teguh tejas tekbay tekecan tekiner teksoy telemaco telim telmo temirhan temistocle temizkal temuçin tenvir \
     teo teobaldo teodor teodoro teodosio terence terlan terrance terrell terrence terry tevs tezcan tezol \
     teófilo thad thaddeus theo theodor theodore theron thibault thibaut thierry thijs thomas thor thuo thurman \
     théodore théophile tibor tiburcio tijs tim timbul timmy timo timoteo timothy timothée timurtaş tirta \
     tirtayasa tito titus tiziano tiğin tobias toby tod todd toker toktuğ toköz tolonbay tom tomas tomasz tomi \
     tommy tomás toney tonguç tonino tonny tony topuz tor torben tore torhan toribio torquato torsten toño toğan \
     travis trent trenton trevor trey tri tristan tristán troy truman tsuma tuan tugiman tullio tulun tunahan \
     tunguç tunçboğa tunçkılıç turabi turgut tutkun tuyuğ tuğcan tuğrulhan tuğtaş ty tyler tyree tyrell tyron \
     tyrone tyson törel tükelalp tümer tümkurt türabi türkalp türkmen tüzeer tınal ubaldo uberto uda udant udarsh \
     ugo ugolino ulakbey ulf ulises ulrik ulu uludağ uluman ulutay uluğbey ulysses umang umar umay umaya umberto \
     umman umutcan unggul upik upkaar uraltay urbano urhan uriel ushan usman utama utkarsh utkucan uygun uzbay \
     uzsoy uçan uçbeyi uğan uğurkan uğurtan vafir vahittin valdemar valentim valentin valentín valerio valero \
     valter van vance vargın vasco vaughn vaysal vedant vedat veer veis veli velitdin venancio venceslás verim \
     vern verner vernon vero vezat vicente victor victoriano victorino vidal vidar vihaan viktor vilhelm ville \
     viman vince vincent vincentio vincenzo vinicio vino vinsen viraj virgil virgilio virman vitalis vito \
     vittorio vivaan vladimir volodymyr von vâlâ víctor wachira wade wadi wafula wahab wahyu wainaina wairimu \
     wakiman waldemar waldo walker wallace walter walton waluyo wamalwa wambua wambugu wambui wangari wangila \
     wangui wanja wanjala wanjiku wanjiru wanjohi wanyama wanyonyi ward wardaya wardi warinder warjas warji \
     warner warren warsa warsita warta washington wasis wawan waweru waylon wayne wazir wekesa weldon wendell \
     werner wes wesley wesonga weston wilber wilbert wilbur wilburn wiley wilford wilfred wilfredo wilfrido \
     wilfried wilhelm will willard willem william williams willian willis willy wilmer wilson wilton winford \
     winston wira wisnu witold wm wojciech woodrow wout wouter wriddhish wridesh wyatt wycliff wycliffe wálter \
     xanana xavier xi yadigar yagnesh yago yahya yahşikan yalazabay yalgın yaltırak yamin yan yankı yannick yargı \
     yasan yash yasser yassin yatan yatin yavuz yaw yayak yazganalp yağın yağızkurt yaşattin yekda yelesen \
     yeneral yertan yetişal yevgeny yigit yilmaz yngve yoga yolal yono yoruç yosef yoshihide youssef yug yunis \
     yunt yurdanur yurtgüven yurttaş yussuf yusuf yuvraj yves yönetmen yücelen yümun yıldır yılma zablon zac \
     zacarías zacharia zachariah zacharie zachary zachery zack zackary zahid zaid zakaria zakayo zamir zane \
     zashil zayan zayyan zehaan zekayi zennun zeynelabidin zihni ziyaettin zoral züfer zülgarni álvaro ángel âdem \
     çakar çakırca çaltı çamok çapkan çavuldur çağa çağdan çağlasın çağveren çelem çelikkan çelikyürek çerçi \
     çetinsu çeviköz çinerk çokan çopur çoğay çıdal çıvgın édgar édouard émile éric étienne íñigo óscar öge ökkaş \
     öktürk ömür önel öngen önsal örik öryürek över özakan özalpsan özaslan özbay özbilek özdal özdil özdoğdu \
     özel özerdinç özertem özger özgür özinal özkent özkutlu özlü özokçu özpınar özsözlü öztek öztürk özçam \
     özüdoğru öğet øystein øyvind übeydullah ülfet ülküdeş ümmet ünek ünlen ünübol ürfettin üsame üstün üzer \
     ğanim şabettin şafii şahat şahinbey şahmettin şali şanlı şavki şefi şehamet şekim şemsettin şenkal \
     şerafeddin şevket şide şinasi şuayp şükri";

/// Names given to women four times as often as to men.
pub const FEMALE: &str = "aachal aadhya aahana aaliyah aarini aarna aashi aba abbey abbie abby abena abha abigael abigail abigaíl \
     abiye abril acarkan achieng ada adal addie adela adelaida adelaide adelasia adele adelia adelina adeline \
     adell adila adina adora adoración adriana adriane adrianna adrianne adrienne advika adviye adweta adwoa adya \
     adèle adélaïde afia afife afua agata agatha agathe agnes agnieszka agnès agustina ahter aida aileen aimee \
     aimée ainara ainoa aisha aishani aisyah aitana ajeng akay akgüneş akinyi akise akmaral akos akosua akoth \
     aksoy akua akumaa akyıldız alabezek alaina alana alanna alaz alba alberta albina alda alecia alejandra \
     aleksandra alena alene alesha alesia alessandra alessia aleta aletha alexa alexandra alexandria alexandrie \
     alexia alfreda algış alice alicia alida alika alina aline alisa alisha alison alissa alix alize alka allegra \
     allene allie allison allyson alma almast almira almudena alondra alpha alta altagracia althea altınbike \
     altınçiçek alvina alyce alyson alyssa alícia alışık ama amada amaira amalia amalie amanda amara amarilis \
     amaya amber amelia amelie ami amie amina amira amparo amre amrita amruta amy amélie américa ana anabel \
     anamika anargül anastacia anastasia anastasie anaïs andra andrea andria andrée aneta anett anette angela \
     angelia angelica angelika angelina angeline angelique angelita angie angélica ani anica anika anissa anita \
     anja anjali anka anke ann anna anna-lena anna-maria annabelle annah annalisa annamaria annamarie annastacia \
     anne anne-marie anneke anneli annelie annelies annemarie annemie annet annetta annette anni annie annika \
     annikki annita annmarie annunziata anny anouk anselma antionette antoinette antonella antonette antonia \
     antonietta antonina anunciación anusha anvi anya anyango apolonia april araceli aracely aradhana aral \
     arcelia ardis ardith aretha aria ariadna ariana ariane arleen arlene arline armahan armida arnaude aroa \
     artie arunima arya arziye aránzazu arıpınar ascensión asha ashlee ashleigh ashley asia asiman asliye asta \
     astrid asu asunción atanur athena ati atieno atiyye audra audrey augusta aung aurelia aurora aurore aurélie \
     autumn ava avis avni avunç awesi aya ayasun aybet aycagül aydar ayduru ayelet aygönenç ayhan aykut ayla \
     aylil aylin aynilhayat aynımah ayse aysema aysevim aysuna ayten aytöz ayu ayyaruk ayçan ayülker ayşeana \
     ayşenur azade azahar azahara azalea azeneth azize azucena açılay ağbegim aşhan baaba badegül baghyawati \
     bahtinur balca ballı bambi banü barb barbara barbra barkha basriye bağdat beata beatrice beatrix beatriz \
     becky bediriye begim begoña behiza belen belgizar belinda belkize bella belle belva belén benazir benek \
     benice benigna benita benta bente benthe beray berenice bergen berit beriye bernadette bernadine bernarda \
     bernardita bernice berniece bernita berrin berta bertha bertie beryl besey bess bessie beste betania beth \
     bethan bethany betina betsy bette bettie bettina betty bettye beulah beverley beverly beyhatun bezek \
     bhanumati bhavani bhavika bhavini bhavna bhavya bianca bianka bibiana bidayet bienvenida bilay bilginur \
     bilha bilkay billie bimala bina binay birben birdie birgit birgitta birgül birsan birte birthe bishakha \
     bitül blanca blanch blanche blanka bobbi bobbie bodil bonita bonnie bonny bosibori brandi brandie brandy \
     breanna brenda brendah brenna briana brianna brianne bridget bridgett bridgette bridgit brigette brigid \
     brigitta brigitte brinda brita britney britt britta brittani brittany brittney brook brooke bruna brunilda \
     brígida burcuhan buşra bárbara büreyre büşranur caitlin caitlyn calista calixta callie camila camilla \
     camille canan candace candela candelaria candelas candi candice candida candy canfeza canseven canur \
     capucine cara caren cari caridad carin carina carissa carla carleen carlene carlota carlotta carly carman \
     carmel carmela carmelita carmella carmen carmina carol carola carole carolee carolin carolina caroline \
     carolyn carolyne carren carrie caryl caryn casandra cassandra cassie catalina catarina caterina catharina \
     catharine catherine cathie cathleen cathrine cathryn cathy catina catrin catrina cayetana cecelia cecile \
     cecilia cecilie cedide celeste celestina celestine celia celina celine cemiyle centrine cevale ceyhun chaaya \
     chaitaly chakrika chaman chameli chanchal chanda chandani chanel chantal chantel chantelle charisse charita \
     charla charleen charlene charline charlotte charmaine charvi chasity chasmum chastity chavvi chebet \
     chelangat chelo chelsea chelsey chelsie chepkemoi chepkoech chepkorir cheri cherie cherly cherotich cherry \
     cheryl cheryle chiara chiquita chita chloe chloé chloë chrissy christa christabel christal christel \
     christelle christen christi christiana christiane christin christina christine christy chrystal ciaobella \
     cici cihan cindi cindy cinta cinthia cintia citra claire clara clare clarice clarisa clarissa claudette \
     claudia claudine clelia clementina clementine cloe clotilde clémence coleen colette colleen collette \
     concepcion concepción concetta concha condoleezza connie consolata constance constanza constanze consuela \
     consuelo cora coral cordelia cori corina corine corinna corinne cornelia corona corrie corrine cortney \
     courtney crescencia cristal cristina cristine cristy cuheyna custodia cynthia cándida cécile célina céline \
     dafne dagmar dagny daisy daksha dalaja dalia dalila dalima damaris damini damlanur damyanti dana danelle \
     danette daniela daniella danielle danita danna daphne darci darcy daria darika darla darleen darlene dawn \
     dawna dayamai dayita dayna deana deann deanna deanne debbie debby debi debora deborah debra debrah deena \
     deepa deha deidra deidre deirdre delfina delia delilah della delma delois delores deloris delphine demetria \
     demi dena denice denisa denise deniz deryanur desiree dessie devi devika dewi değer dhriti diah dian diana \
     dianah diane diann dianna dianne dilara dilcan dilfeza dilhuş dilsitan dilşat dina dinah dinda dionisia \
     dionne dipta divan divya dixie diya dollie dolly dolores dolphine dominga domitila dona donatella donita \
     donna dora dorcas dorcus doreen dorene doretha dori dorina dorinda dorine doris dorita dorota dorotea \
     dorothea dorothy dorothée dorris dortha dorthy dottie dovie doğannur duha dulce durgadin dursadiye duyguhan \
     débora döner dürrüşehvar earlene earline earnestine easter ebony ecegül edaviye edda eddah edelmira eden \
     edhitha edie edinah edit edith edna eduarda edwina edythe eesha effie efil egenur eileen eilish eiravati \
     ekaja ekani ekanta ekantika ekiya ekta elaina elaine elamiye elba elda eleanor eleanora eleanore elena \
     elenor eleonora elgin elia eliabeth eliana elida elif elifnur eligia elin elina eline elinor elisa elisabet \
     elisabeth elise elissa eliza elizabeth elizebeth elke ella ellen elli ellie ellinor elma elna elnora elodia \
     eloisa eloise elosy elouise eloísa elsa elsie elsy elva elvan elvia elvina elvira elyse ema emal emanuela \
     emelina emilia emiliana emilie emilly emily emiş emma emmaculate emmah emmanuelle emmi emmy emperatriz ena \
     encarna encarnacion encarnación encarnita endah enfes enid enriqueta erbay erem ergül erica ericka erika \
     erin eriş erlinda erma erna ernestina ernestine ervaniye esengün eshana esi esmanperi esmeralda esna \
     esperanza essie estefanía estela estella estelle ester esther estrella eta etelvina ethel etta eufemia \
     eugenia eula eulalia eunice eusebia eva evaline evalyne evangelina evangeline evangelista evde evelia \
     evelien evelina eveline evelyn evelyne everline everlyne evette evi evie evita evonne evrim evy ewa ezgin \
     eşim fabia fabiana fabienne fabiola fabrizia fadile fadıla faith faizah faize falak falguni fancy fannie \
     fanny farah farhunnisa farida farrah fathonah fatigül fatima fatinur fatma fatmanur fatuma fawn fay faye \
     fayize febe febi feden federica fehmiye felecia felicia feliciana felicidad felicita felicitas felipa felisa \
     felisha felista felister felistus femke ferahdiba feraye ferhan ferinaz fermuta fern fernanda feryas feyha \
     feyzin fiamma fidaye fidela fien fildan filippa filomena fiona firdevis fitnat fitria fitriani flavia fleur \
     flora florence florencia florentina florida florina florinda florine flossie floy fortunata fran frances \
     francesca francine francisca franziska françoise freda freida freja freya frida fridah frieda frédérique \
     fátima fügen gabel gabriela gabriella gabrielle gail ganga ganiye garima garnet gasti gaurangi gauri gaurika \
     gautami gawati gayathri gaye gayla gayle geetika gelengül gelsomina gema gemma gena geneva genevieve \
     geneviève genoveva genta georgette georgia georgiana georgianna georgie georgina geraldine gerda geri \
     germaine germana gerri gertie gertrud gertrude gertrudis gesare getrude ghaliyati giada gianna gifty gilda \
     gillian gilman gina ginger ginny giorgia giovanna gisela giselle gitte giulia giuliana giulietta giuseppina \
     gladys glenda glenna gloria golda goldie goncafer grace gracia graciana gracie graciela graziella greca \
     gregoria greta gretchen grete grethe griselda gudrun guillermina gunhild gussie gwen gwendolyn gök gökperi \
     gökçe göli görsev gözem gül gülay gülbani gülbeyan gülbiye gülcegün güldam gülder güldünya gülenay güler \
     gülev gülfari gülfeza gülgen gülgüzel gülhisar gülinaz gülkadın güllühan gülmisal gülnaziye gülper gülsalın \
     gülselin gülseren gülsevil gülsiye gülsü gülter gülzadiye gülçe gülözge gülüs gülşa gülşeref günar günebakan \
     güngören günsel gürcüye gürten güverçin güzey habiba habibe hacile hadija hadrey hafsa hafshah hafıza hailey \
     halenur haley halima haliye hallie hamima hamiyet hamsini hana hanan hanbiken hani hanim hanna hannabel \
     hannah hanne hannele hannelore hansultan harbinaz harinakshi harini harita harriet harriett harriette hasgül \
     hasna hasret hatin hattie havali havse hawa haydee haydée hayel hayley hayrünnisa hazel hazine heather hedda \
     heidi hekime helen helena helene helga hellen hema hemal hemangini hemani henife henrietta henriette \
     herlinda hermelinda herminia hester hesti heva hezniye hilary hilayda hilda hildah hilde hildegard hillary \
     hillevi hilma hinet hiral holli hollie holly hope hortencia hortense hortensia hoşkadem huban huma humaira \
     hurican hurşide hélène hüda hümeyra hürmet hürüyet hüsnühâl icha ida idella idika ifa ignacia ijaya ika \
     ikshita ila ilaria ildız ileana ilene ilona ilsa ilse ima imelda imke immaculate imogene ina inaya indah \
     indali india indira ines inez inga ingeborg inger ingrid inmaculada intan inès inés iola iolanda iona ione \
     irena irene iriana irina irine iris irma irya irıs isa isabel isabela isabell isabella isabelle isaura isha \
     ishani ishanvi ishita isidora isis itziar iva ivana ivanka ivette ivona ivone ivonne ivy işin işın jacinda \
     jacinta jackline jacklyn jaclyn jacque jacquelin jacqueline jacquelyn jacquline jada jade jael jagrati jagvi \
     jaimie jalsa jamalia jami jamila jana janaki janani jane janeen janel janell janelle janet janeth janette \
     janice janie janina janine janis janna jannette jannie januja janya jaqueline jaruthip jasmin jasmina \
     jasmine jasmit javiera jayme jayne jeana jeane jeanetta jeanette jeanie jeanine jeanna jeanne jeannette \
     jeannie jeannine jebet jecinta jedidah jeevika jelagat jelita jemimah jemma jemutai jena jenelle jenifer \
     jeniffer jenipher jenna jennette jenni jennie jennifer jenny jepchirchir jepchumba jepkemoi jepkoech \
     jepkorir jepkosgei jeptoo jeri jerono jerop jerotich jerri jerrie jeruto jesca jesica jessica jesusa jewel \
     jewell jhalak jill jillian jimena jo joan joana joanie joann joanna joanne joaquina jocelyn jodi jodie \
     joelle joellen johana johanna johanne johnna jolanda joleen jolene jonna jonnie jordana josefa josefina \
     josefine josephina josephine josette josie josphine joséphine jovita joy joyce joycelyn joyline joëlle juana \
     juanita judi judith judy juli julia juliana juliane julianna julianne julie juliet julieta juliette june \
     jung justina justine jyoti júlia kaarina kadınana kaitlin kaitlyn kaja kalina kamala kamaria kami kamila \
     kamya kandef kani kania kara kardelen karen karimah karin karina karissa karla karolina karoline karolyn \
     karon karrie kartika karyn kashish kashvi kasiyah kassandra katalin katarina katarzyna kate katelyn \
     katharina katharine katherine katheryn kathi kathie kathleen kathrine kathryn kathy kati katie katina katja \
     katrin katrina katy kaver kavya kay kaye kayla kayleigh keely kefser keisha kelley kelli kellie kelly \
     kellyanne kelsey kemuma kemunto kendra kenya keri kerime kerri kerrie kerstin kerubo kesha keshia keya \
     kezban kezia keziah khadija kia kiandra kifaye kimberlee kimberley kimberly kira kirsten kirstin kirsty \
     kisha kitan kitty klara klaudia klára koncagül kori kornelia krisha krista kristal kristen kristi kristie \
     kristin kristina kristine kristy kritika krystal krystle krystyna kumral kutgün kutun kwamboka kyara kyla \
     kylie kyong kyra kyung kâzime kübran kısmet lacey lacie ladli ladonna laetitia laika laila lajita lakeisha \
     lakesha lakeshia lakisha lakshmi lala lalita lan lana laquita lara laras larissa lashanda lashawn lashonda \
     latanya latasha latika latisha latonia latonya latosha latoya latrice latricia laura laure laureen laurel \
     lauren lauretta laurette laurie lavanya lavender lavina lavon lavonne lawanda lawrencia laze lea leah \
     leandra leann leanna leanne leatrice leeann leela leena leila leilani leire leisa lekha lela lelia lena \
     lenah lene leni lenora lenore leocadia leola leona leonie leonor leonora leontina leora leota lerze lesa \
     lesley lessie leta letha leticia letitia letizia lettie letícia leyla leyli leyre lezize lia liana libby \
     libni licia lida lidia lidya liesbeth lieve ligia liisa lila lili lilia lilian liliana liliane lilla lilli \
     lillian lillie lilly lily limon lina linah linda lindah linde lindsay lindsey lindy linet linn linnea linnie \
     lintang lipika lisa lisa-marie lisbeth lise liselotte lisette lissette liv livia liz liza lizabeth lizbeth \
     lize lizette lizzie loes loice loida lois loise lola lolita lona lopa lora loraine lore loredana lorena \
     lorene lorenza loretta lori lorie lorine lorna lorraine lorri lorrie lotta lotte lottie louann louella \
     louisa louise lourdes lovie luana luann luanne luce lucia luciana lucie lucila lucile lucille lucinda \
     lucretia lucrezia lucy lucía ludmila ludovica luella luigina luisa luise luisina luiza lula lulu luna lupita \
     lura luz luísa lydia lydiah lyn lynda lyndsey lynette lynn lynne lynnette lâle lüfen ma maaike maarit mabel \
     mable macarena macaria macide mackenzie madeleine madeline madelyn madge madhavi madison madonna mae magda \
     magdalena magdalene magdaline maggie magnolia mahigül mahika mahnaz mahter mai maia maida maimuna maimunah \
     maite maja majken majorie makena maksüde mala malala malena malgorzata malika malin malinda malissa mallory \
     mamata mamen mamie mandi mandy manola manon manuela manuelita manya mar mara maranda marcela marcelina \
     marcella marcelle marci marcia marcie marcy maren marga margaret margareta margaretha margarette margarita \
     margaud margaux marge margery margherita margie margit margo margot margret marguerite mari maria mariah \
     mariam mariana marianela mariann marianna marianne maribel maricela maricruz marie marie-claire marie-louise \
     marietta marika marilee marilyn marilynn marina marine marisa marisela marisol marissa maristela marit \
     marita maritta maritza marja marjan marjatta marjorie marjory marla marleen marlena marlene marlies marlyn \
     marlys marnie marquerite marquita marsha marta martha marthe marti martina martine martirio marva marvel \
     mary maryam maryann maryanne marybeth maryellen maryjane marylin marylou maryse masume mathilda mathilde \
     matilda matilde mattie maud maude maudie maura maureen maurine mavis maxie maxine may maya maybelle mayme \
     maynur mayra mayte maşide meagan meaghan mecide meera mefharet megan megha meghan meghana megyn mehdiye \
     mehrigül mei meike mekhala melaha melania melanie melba meleknur melikkan melina melinda melisa melissa \
     mellisa mellissa melodie melody melony melva melvina melvine melûl menfeat menişan merba mercedes merche \
     mercy mercyline meredith merel merim merry merva meryeme mesude meta metrine mette meveddet mevlüdiye \
     meyhanim mezide mi mia micaela michaela michela michele michell michelle michèle migdalia miguela mihrab \
     mihriye mikaela mila milagros milcah mildred milena milica milka milkah milla millicent millie mimi mina \
     mindy minerva minibe minna minnie mira miranda miray mireia mirella mireya miriam mirian mirja mirjam mirna \
     mirriam mirta misra missy misti misty mitali mitchelle mittie mitzi miyesser modesta mohini mollie molly \
     mona monica monicah monika monique montserrat moraa moreen morena morine moureen mourine mozelle muarra \
     mufide mugdha muhiye mujde mukbile muriel musaffa mutia muvahhide mwanajuma mwanamisi myra myriam myrna \
     myrtis myrtle mária máxima mónica mübetcel mücevher müferrih müjde mükrüme mümtaze münezzer müret müsemma \
     müveddet müğber müşüre nabila nades nadia nadin nadine nadja nafile nafula naide najwa nakia naliaka nalân \
     nan nana nanci nancy nandini nanette nanjala nanna nannette nannie naom naomi naomy narcisa narhanim nasiba \
     natalia natalie natascha natasha natasja nath nathalie natividad nayara naz nazende nazi nazimet nazlihan \
     nazıdil nebiha necilal necva nedda nedra neelima neema nefaret nefiye neha nejdet nekesa nela nelda nele \
     nelima nell nellie nelly nena neptün nerea nereida neriban nesfe neslinur netra nettie neva neval nevgin \
     nevise nevsale neyran nezengül nezize neşrin niamh nichole nicki nicola nicolasa nicole nicoletta nidhi \
     nidia nidra nieves nihan niharika niki nikita nikki nila nilam nilcan nilda nili nilima nimakoah nimrat nina \
     ninetta nirgül nirja nirmala nisa nisha nita nitara niğmet noelia noelle noemi noemí nola nona nora norah \
     noreen norma nova novella novi noémi nura nurbanu nurda nurdeniz nurey nurgil nurhayet nuria nuriyet \
     nurmelek nurseda nurser nursim nurtaç nurul nurveren nurşan nyaboke nyanchama nydia nélida nüdret nürice \
     obdulia octavia océane oda odalis odalys odessa odette odika oeshi ofelia oguş ojasvi ok olalla oleta olga \
     olimpia oliva olive olivia olivie oluş oma omaja omisha omya ona oni oona opal ophelia oprah ora oralia \
     oriana ornella orpha orçin osha otilia oviya paca pacífica padma padmi pahal paige paksu pallavi palmira \
     paloma pam pamala pamela panini pansy paola paoletta paramita paris pascale pascuala pastora patience \
     patrica patrice patricia patrizia patsy patti pattie patty paula paulette paulin paulina pauline pavani paye \
     paz pearl pearlie pearline peggie peggy pekkan pembesin penelope penina peninah pennie penny pepita peren \
     perinur peris perla perlita permun pesent petra petrona phanice philippa philippine philis phillis philomena \
     phoebe phuong phylis phyliss phyllis pia piedad pierina pilar pili pina pippa piran polly pooja portia \
     pricilla primitiva princess prisca priscah priscila priscilla priscillah prisha priya prudence prudencia \
     puji puput purificación purity pushti puspa puti putri pénélope pía pürçek qori queen quinter qushi raagini \
     rabbiye rabecca rachael rachana racheal rachel rachelle rachita radha radhika rae rafaela raffaella rafia \
     ragnhild rahab rahayu rahiye rahma rahmi raina raisa rajata rajeshri rakide raksha ramona rana randi raquel \
     ratih ratna raven rayla reba rebeca rebecca rebekah rebihat refet regina rehema rehime reina reinhilde \
     remedios rena renae renata renate renee rengül renita renáta renée restu reta retha retno reva revza reyna \
     rezin rhea rhiannon rhoda rhonda ria ricarda richelle ridhi rika rina rini risper rita riya robbin roberta \
     robyn rochelle rocio rocío rodah rojnu roma romana romina romona romy rona ronda ronja roos rosa rosalba \
     rosalee rosalia rosalie rosalina rosalind rosalinda rosalva rosalyn rosalía rosanna rosanne rosaria rosaura \
     rose rose-marie roseann roseanna roseanne roseline rosella roselyn roselyne rosemarie rosemary rosenda \
     rosetta rosie rosina rosita roslyn rossana rowena roxana roxane roxann roxanna roxanne roxie rozalia ruby \
     rubye rufina ruhide ruhugül rukia rumeysa ruperta ruth ruthann ruthie rümeysa rıfkıye saanvi sabihe sabina \
     sabine sabrina sabır sachi sadeti sadie sadina sadiye safina safinaz safura sahil saida saire sakura salimah \
     salimet salina sallie sally salma salome salomey salomé salsabila salud salwa samahat samanta samantha \
     samatha samiah samira sanavber sanaya sandi sandra sandy sanjuana sanjuanita sanna sanne santa sanur sanya \
     sara sarah sari sarita sarya sasha saskia saturnina satıa saumu saumya saundra savannah saygın saçı scarlett \
     sebigül seblâ sedife sefer sehel sejda selcen selena selime selina selma selmin selçuk semat semine semrin \
     seniha septi serafina serah serena serfinaz serma sernur servinaz sevcan sevdinar sevgen sevginur sevican \
     sevim sevla sevsevil seyhan seyyide sezen seçgül shaina shakila shalonda shameka shamika shana shanda shania \
     shanna shannon shanon shanta shante shantel shara shari sharla sharlene sharon sharonda sharron sharyn \
     shauna shawna shayla shayna sheena sheila sheilah sheilla sheillah shelia shelley shelli shellie shelly \
     sheree sheri sherie sherita sherri sherrie sherrill sherry sheryl shiela shirlene shirley shivani shona \
     shonda shravya sian sidar sienna sierra signe sigrid silanur silje silke silvana silvia simber simona simone \
     simonetta simten sinead sirap siri siska siti siv siya sneha socorro sofia sofie sofía soledad solma solveig \
     sondra sonia sonja sonnur sonya sophia sophie sophy soraya soykan stacey staci stacia stacie stacy starla \
     starr stefani stefania stefanie steffi stella stellah stephanie stephany stephenie stina stine stéphanie \
     subutiye suci sudiksha sue suhani sultane summer sunay sunny susam susan susana susanita susann susanna \
     susannah susanne sushma susie suzan suzanna suzanne suzette svea svetlana syahrini sybil sylivia sylvia \
     sylvie sylwia sára söyler süheyda süleyla sümerya süner süsen süzer sırriye tabatha tabitha tagangül talia \
     talibe tamanna tamara tameka tamela tamera tami tamika tammi tammie tammy tamra tan tana tangül tania \
     tanisha tanja tanmayi tanses tantri tanvi tanya tanyu tara tari taryn tasha tasvir tatiana tawana tawanda \
     tawnya tayyibe taçnur tecla teena teknaz temime tena teodora tera tercan tere teresa terese teresia teresiah \
     teresita teressa teri terra terri terrie tess tessa tessie teybet teófila thea theda thelma theodora theres \
     theresa therese theresia thuy thérèse tia tiana tiara ticen tierra tiffani tiffanie tiffany tilde tillie \
     tina tine tira tisha titi titin tiziana tomasa tomeka tomurcuk tonia tonja tonya tori tosha tove toya tracey \
     traci tracie tracy trena tresa tressa treva tricia trina trine trini tripti trisha trista triveni triya \
     trudy tule turcein turvi tutkucan tuulikki tuğçe twila twyla tyra tzipi tülin türcan türknur tüzenur ubika \
     ucchal uchita udyati ulla ulrike ulva ulya umi ummahani umuşan una unjani unnati unni upadhriti upasna upma \
     urishilla urmi ursula urszula urvashi urvi usyi uyanser uğur vacibe vada vaishnavi valarie valary valencia \
     valentina valeria valerie vallary valorie valérie vamakshi vanesa vanessa vansha vanya varenya varlık varsha \
     vasana vasatika vasudha vecide veda vedhika vedika veerle vefia velda velma venessa venita venus vera verda \
     verde verena vergie verla verna vernell vernice veronica veronicah veronika veronique verónica vesta vezrife \
     vicenta vickey vicki vickie vicky victoire victoria vida vidhi vikki viktoria vildane vilma vinaya vincenza \
     viola violet violeta violetta virgie virgina virginia virginie viridiana visitación vittoria vitória vivi \
     vivian viviana viviane vonda vrinda vrishti vritti vyanjana véronique waida wakeeta wanda wani warda warhi \
     watika weddy wendi wendy whitney widisha widya wilda wilhelmina willa wilma winda windy winifred winnie \
     winnifred winny winona wirda wishi wulan xalak xenia ximena xiomara xiti yaa yachana yadavi yadira yahvi \
     yahşi yaiza yamini yance yani yara yasemen yashasvi yashawini yashica yashoda yashodhara yashvi yasmin \
     yasmina yasmine yasti yauvani yazgül yaşar yekbun yepelek yesenia yessi yeşil yochana yolanda yolonda \
     yoshiko yoshita yosma yulia yuliana yuni yunita yurdaser yurtseven yutika yvette yvonne yésica yéssica yücel \
     yıldız zaenab zahfer zahra zaida zainab zainabu zaira zaitra zaliha zalindra zamira zansi zara zarna zdenka \
     zebirce zehranur zelaya zelda zelha zella zelma zemzem zenaida zerafet zeride zevlüde zeynep zeyno zilfa \
     zilmil zinal zinnure zipporah zita zizi zoe zoey zoila zola zoraida zoé zoë zubeyde zulaikha zulfa zöhrehan \
     züheyla zülbiye zülfüye zümre áfrica ágata águeda ámbar ángela ángeles áurea âlemşah åse çalım çağlar \
     çevregül çilga çisem çolpan édith élisabeth élise élodie éléonore émilie íngrid ömriye örfiye övün özay \
     özbilge özdeş özge özgün özlem özpetek özyurt úrsula üge ülke ülküm ümmahan ümmühan ümray ünal ürper üçgül \
     şadıman şahdiye şahinder şahnuray şahıgül şamiha şayan şazime şefiye şehreban şehza şelâle şemsinisa şennur \
     şeref şerman şevketfeza şeyda şilan şirivan şöhret şüküfe";

/// Names given to both.
pub const EITHER: &str = "abdi ade ale alexis alsoy alva amor angel anh antonie ariel ashton aubrey auguste bailey blair brooklyn \
     cannur carey carmine carrol casey chandra charo chi chong christie chung chus clair cleo conny cruz dara dee \
     del devon dominique dong dusty eka eli elisha ellis elly flor frankie gabi gabriele gale gerd guadalupe \
     guiomar günver henri hong hussein inge ira ivory jackie jae jaime jamey jamie jan janne jean jessie jimmie \
     jody johnie johnnie joni jordan josé juul kader kala karan kari karol kasey kendall kerry kirby kris krishna \
     lacy laurence lauri lavern laverne lee leigh leone leslie loreto lou lupe manu marian marion maría maxi \
     merle mickey morgan nanni nazaret nikola noa noor odell ola olav ollie otha pat quinn rael refugio regan \
     reyes riley risalet robbie robin rosario sai sammie sang selvi serda shelby sol stevie sung sydney taylor \
     thanh tommie toni tory trinidad ufukay uli val valentine vega wally willie winfred yalın yong yuri öncel \
     ünsever şendoğan";
