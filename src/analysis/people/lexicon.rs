//! A catalogue: the words by which news tells what bears a name: titles, roles, heads of organisations and
//! places, particles, suffixes. All in lower case and without final dots; the reading of the lists is in
//! [`Lexicon`].

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::{common, dictionary, first_names, places, surnames};
use crate::text::list::Asked;
use crate::text::table::Table;

/// Honorifics that tell a man.
const HE_TITLES: &str = "mr sir lord king prince duke baron monsieur herr señor senor pope imam ayatollah \
    father fr brother congressman businessman sheikh sheik shaikh shri uncle grandpa";
/// Honorifics that tell a woman.
const SHE_TITLES: &str = "mrs ms miss lady dame queen princess duchess baroness madame madam frau señora senora \
    sister congresswoman businesswoman sheikha smt aunt grandma";
/// Titles that stand right before a name and are no part of it.
const TITLES: &str = "dr prof rev hon sen gov rep lt gen col maj capt sgt cpl pvt cmdr adm brig det supt insp pres amb \
    atty st.sgt president senator governor representative secretary minister chancellor premier ambassador envoy mayor \
    councilman councilwoman councillor councilor alderman commissioner comptroller treasurer speaker whip chairman chairwoman \
    chair chairperson chief director manager officer executive ceo cfo coo cto judge justice magistrate attorney \
    prosecutor solicitor counsel sheriff marshal deputy detective inspector superintendent constable trooper \
    general colonel major captain commander lieutenant sergeant corporal private admiral brigadier marshall \
    professor doctor dean provost rector reverend pastor rabbi bishop archbishop cardinal deacon mufti mullah maulana \
    emperor empress sultan emir crown count countess earl viscount comrade coach nominee candidate \
    analyst strategist spokesman spokeswoman spokesperson adviser advisor aide moderator pollster publisher committeeman committeewoman correspondent columnist editor \
    reporter journalist anchor host author writer actor actress singer rapper comedian director-general \
    vice-president vice-chairman vice-chair undersecretary under-secretary secretary-general co-chair co-founder founder \
    lawmaker legislator delegate assemblyman assemblywoman assemblymember congressmember mp mep economist historian \
    scientist activist lawyer advocate prophet saint quarterback pitcher goalkeeper striker midfielder defender veteran \
    leader administrator commandant principal headmaster warden ombudsman regulator trustee chief-of-staff";
/// Words that may stand before a title in capitals ("Vice President", "Former Deputy Prime Minister").
const TITLE_MODIFIERS: &str = "vice deputy assistant associate acting interim former prime foreign finance \
    interior defense defence home press executive attorney lieutenant major brigadier rear first second senior managing chief \
    general special national presidential gubernatorial vice-presidential campaign state district supreme court \
    under permanent external trade health education justice labor labour energy transport agriculture treasury budget \
    police fire city county town village federal majority minority house senate party co the white ranking lead top \
    crown grand high editorial legal political economic security communications policy opposition republican democratic \
    ex-president ex ex-governor late retired then incoming outgoing newly gop public affairs council";
/// Lower-case nouns for a person that may stand right before a name ("spokesman Lee Park", "her husband Tom").
const ROLE_NOUNS: &str = "spokesman spokeswoman spokesperson adviser advisor aide manager director chairman \
    chairwoman chair chief head leader president minister secretary senator governor mayor judge lawyer attorney \
    prosecutor analyst strategist economist professor researcher scientist historian author writer novelist poet journalist \
    reporter editor columnist correspondent anchor host commentator pundit pollster consultant activist organizer organiser \
    volunteer resident neighbor neighbour voter supporter farmer teacher student nurse doctor surgeon \
    physician psychologist engineer architect owner founder co-founder co-owner businessman businesswoman \
    entrepreneur investor billionaire millionaire mogul tycoon banker executive ceo officer official commander \
    general colonel captain sergeant soldier veteran pilot detective sheriff cop policeman inspector wife \
    husband son daughter brother sister mother father uncle aunt cousin nephew niece grandson granddaughter \
    grandmother grandfather widow partner girlfriend boyfriend fiancé fiancée friend colleague rival opponent \
    challenger nominee candidate hopeful contender predecessor successor democrat republican lawmaker congressman \
    congresswoman representative delegate councilman councilwoman councillor member politician diplomat \
    ambassador envoy actor actress singer rapper musician guitarist drummer comedian filmmaker producer artist \
    painter sculptor photographer designer model chef athlete player goalkeeper striker midfielder defender \
    quarterback coach trainer referee champion winner swimmer runner boxer golfer bishop archbishop pastor \
    priest rabbi imam cleric suspect gunman shooter victim defendant plaintiff witness survivor whistleblower \
    hacker terrorist dictator king queen prince princess emperor star celebrity legend icon guru expert fellow \
    scholar lecturer dean principal superintendent biologist chemist physicist geologist climatologist ecologist \
    meteorologist statistician hydrologist astronomer curator librarian archivist farmer fisherman shopkeeper driver \
    conductor commissioner coordinator treasurer technician mechanic builder baker butcher clerk \
    counselor counsellor therapist mediator negotiator regulator operative staffer deputy assistant intern advocate \
    donor agent oncologist pediatrician psychiatrist neurologist epidemiologist sociologist demographer criminologist \
    front-runner frontrunner strategist lobbyist philanthropist industrialist trader broker analyst contractor developer \
    magnate titan neurosurgeon psychotherapist retiree pensioner immigrant refugee mayor treasurer trustee captain skipper harbourmaster stevedore docker secretary-general \
    co-chair co-chairman vice-chair vice-president ex-president ex-governor chief-of-staff bartender waiter waitress plumber \
    electrician carpenter firefighter paramedic policewoman rancher grower welder miner trucker salesman saleswoman \
    screenwriter playwright blogger podcaster broadcaster essayist biographer critic translator interpreter barrister";
/// Lower-case role nouns that tell a man, or a woman.
const HE_ROLES: &str = "spokesman chairman businessman congressman councilman husband son brother father uncle nephew \
    grandson grandfather boyfriend actor policeman king prince priest fisherman fiancé gunman";
const SHE_ROLES: &str = "spokeswoman chairwoman businesswoman congresswoman councilwoman wife daughter sister mother aunt \
    niece granddaughter grandmother girlfriend actress queen princess widow fiancée";
/// Words that head the name of an organisation.
const ORG_HEADS: &str = "inc corp corporation co company companies ltd llc llp plc gmbh ag sa nv bv pvt group holdings \
    partners associates enterprises industries university college school academy institute institution department ministry \
    agency bureau commission committee council board authority administration association federation \
    foundation union league society alliance coalition congress senate parliament assembly court party bank fund trust \
    exchange press post times journal herald tribune gazette guardian magazine radio television tv news network networks \
    broadcasting airlines airways motors electric energy oil petroleum pharmaceuticals labs laboratories laboratory \
    hospital clinic church brigade army navy force forces guard corps police fbi service services center centre \
    organization organisation office club team fc united initiative project campaign pac caucus conference \
    consulting consultants systems technologies technology software solutions capital investments securities insurance mutual \
    brotherhood front movement brigades battalion regiment squadron division command tribunal legion cabinet treasury \
    orchestra symphony ballet theatre theater museum library archives studios pictures records books publishing \
    entertainment media communications international watch action network think-tank consortium syndicate cooperative \
    co-operative charity ngo militia taliban senate house secretariat directorate inspectorate registry observatory \
    supermarkets stores foods restaurants pizza hotels salon dental dealership realty logistics railways railway \
    steel mining metals chemicals lab ventures bancorp financial brewery bakery dealers democrats republicans \
    tramways ferries tramway airlines shipyards shipyard lines waterworks utilities trams cruises tours charters freight \
    cargo haulage trucking carriers shipping maritime fisheries dairies builders contractors developers developments \
    properties estates resorts casinos apparel textiles plastics minerals resources renewables biosciences therapeutics \
    genomics diagnostics robotics semiconductors electronics instruments dynamics aerospace aviation transit transport \
    transportation telecom telecommunications wireless equity wealth advisors strategies analytics surveys breweries \
    bakeries theatres theaters museums archives cinemas quarries refineries foundry foundries cement timber utilities";
/// Heads that may be followed by "of" or "for" and another capital ("Ministry of Health", "Center for Reform").
const OF_HEADS: &str = "department ministry university college school academy institute bank house board office bureau \
    commission committee council court association federation union league society alliance coalition church \
    organization organisation center centre museum library foundation fund party movement army brotherhood \
    conference congress chamber city state republic kingdom gulf bay cape isle port lake mount strait sea straits \
    city town county province district international friends sons daughters citizens students women mothers \
    veterans physicians scientists lawyers doctors reporters workers people knights order college parliament \
    administration agency service services division faculty hospital authority task-force group forum trust network \
    secretary minister director speaker attorney chief president prince duke king queen bishop archbishop emir \
    chairman leader governor mayor commander";
/// Words that head, or end, the name of a place.
const PLACE_HEADS: &str = "river lake county island islands mountain mountains mount valley bay beach street avenue road \
    boulevard lane drive park bridge airport station square creek falls forest desert peninsula province district \
    territory territories city town village township parish borough heights hills springs canyon coast ocean sea gulf \
    strait cape port harbor harbour fort plaza stadium arena tower towers building highway freeway expressway strip \
    basin delta plateau reef glacier canal tunnel dam shore ridge field fields gardens ranch farm hotel cemetery \
    cathedral palace castle temple mosque monastery hall";
/// Organisations that are named without a head word.
const ORGS: &str = "congress;senate;house;house of representatives;pentagon;kremlin;white house;capitol;supreme court;fbi;cia;nsa;\
    irs;epa;fda;cdc;nasa;noaa;fcc;ftc;sec;dea;atf;tsa;ice;dhs;dod;doj;hud;fema;usda;opec;nato;un;u.n;united nations;eu;european union;\
    who;wto;imf;world bank;unicef;unesco;unhcr;iaea;asean;african union;arab league;quad;g7;g8;g20;brics;gop;dnc;rnc;\
    aclu;nra;naacp;afl-cio;planned parenthood;black lives matter;tea party;hamas;hezbollah;fatah;isis;isil;islamic state;\
    al-qaeda;al-qaida;al qaeda;taliban;boko haram;muslim brotherhood;ku klux klan;kkk;google;facebook;twitter;x;meta;apple;\
    amazon;microsoft;netflix;tesla;uber;lyft;ibm;intel;oracle;yahoo;yahoo!;youtube;instagram;snapchat;tiktok;reddit;linkedin;\
    whatsapp;telegram;wikileaks;wikipedia;samsung;sony;toyota;honda;nissan;ford;chrysler;boeing;airbus;lockheed martin;raytheon;\
    halliburton;exxon;exxonmobil;exxon mobil;chevron;shell;bp;enron;walmart;wal-mart;target;costco;starbucks;mcdonald’s;mcdonald's;\
    pepsi;coca-cola;nike;adidas;disney;comcast;verizon;at&t;t-mobile;vodafone;nokia;huawei;alibaba;tencent;goldman sachs;\
    jpmorgan;jpmorgan chase;morgan stanley;wells fargo;citigroup;citibank;hsbc;barclays;deutsche bank;credit suisse;ubs;\
    lehman brothers;moody’s;moody's;standard & poor’s;nasdaq;dow jones;federal reserve;fed;treasury;\
    cnn;msnbc;nbc;abc;cbs;pbs;npr;bbc;fox;fox news;cnbc;c-span;al jazeera;reuters;associated press;ap;afp;bloomberg;politico;\
    breitbart;buzzfeed;huffington post;new york times;washington post;wall street journal;usa today;los angeles times;\
    new yorker;the hill;daily beast;time;newsweek;univision;telemundo;espn;nfl;nba;mlb;nhl;fifa;uefa;ncaa;\
    tass;xinhua;interfax;itar-tass;kyodo;yonhap;pti;ani;der spiegel;le monde;el país;quinnipiac;gallup;pew;harvard;yale;stanford;\
    princeton;mit;ucla;columbia university;scotland yard;interpol;europol;mossad;mi5;mi6;kgb;fsb;gru;idf;irgc;plo;ira;eta;\
    state department;justice department;defense department;treasury department;home office;foreign office;\
    bundestag;bundesbank;knesset;duma;lok sabha;rajya sabha;bjp;cdu;spd;afd;labour;labour party;likud;sinn fein;\
    red cross;greenpeace;amnesty international;human rights watch;oxfam;national guard;secret service;\
    democratic party;republican party;republican national committee;democratic national committee;electoral college;\
    european commission;european parliament;european central bank;ecb;security council;general assembly;\
    adobe;ebay;paypal;burger king;taco bell;pizza hut;kentucky fried chicken;home depot;best buy;merrill lynch;berkshire hathaway;\
    georgia tech;virginia tech;caltech;duke university;royal caribbean;general electric;general motors;american express;mastercard;\
    fannie mae;freddie mac;sears;macy’s;macy's;fedex;ups;dhl;pricewaterhousecoopers;kpmg;accenture;mckinsey;blackrock;softbank;\
    mozilla;firefox;xerox;pfizer;moderna;astrazeneca;novartis;merck;bayer;siemens;volkswagen;bmw;daimler;renault;peugeot";
/// Small words inside names ("Ursula von der Leyen", "Osama bin Laden").
const PARTICLES: &str =
    "de del della di da dos das du la le van von der den ter ten zu bin ibn bint abu al el ul ur y e";
/// Capitalised words that name nobody by themselves.
const NOT_NAMES: &str = "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july \
    august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur \
    thurs fri sat sun god bible quran koran torah internet easter christmas thanksgiving ramadan halloween am pm a.m p.m \
    est edt pst pdt gmt utc bst ad bc ii iii iv vi vii obamacare brexit medicare medicaid covid covid-19 hiv aids dna tv pc \
    cd dvd usb pdf html http https www url faq ok usd eur gbp ph.d phd mba md no. nobel oscar grammy emmy twitter-style \
    constitution ramadan olympics olympic internet web spanish-language english-language lgbt lgbtq gdp cpi atm suv gps ied \
    video photo image photos images story getty advertisement read watch related click share copyright updated update breaking \
    exclusive opinion editorial analysis mr. lol omg q a s t u.s.-led pro anti non so-called";
/// Heads of names that are neither a person's, an organisation's nor a place's.
const THINGS: &str = "show act bill amendment prize award awards cup bowl game games day war plan accord accords agreement \
    treaty pact deal report review protocol doctrine law rule rules hurricane storm scale test festival poll polls debate summit \
    strategy guarantee album song edition series championship championships tour convention medal order rights effect theorem \
    era age revolution crisis scandal affair syndrome disease virus reader station one line now tonight live";
/// After a name, these end it.
const SUFFIXES: &str = "jr sr ii iii iv phd esq";

/// Short first names that letters are signed with, beside those of [`NICKNAMES`].
const SHORT_NAMES: &str = "abby alf allie andie angie archie barb becca becky ben benny bern bert beth \
    betsy betty bettie biff billie bobbie brad carrie cass cassie cath charlie chaz cindy connie dan dannie deb \
    dee deirdre dougie drew ed eddie ellie ern ernie fran frankie freddie gabby gail gene geoff georgie gil \
    gina ginny gord greta gus hal hank hattie izzy jackie jamie jan janie jay jen jenna jenny jess jessie jill \
    jo jodie joey jono josie jude judy jules kat kath kathie katie kel kev kim kirsty kit kris kurt kyle lanie len \
    lenny les lettie lex libby lil lindy lisa liz lizzie lou louie lucy lyn mac maddie mads maggie mandy marge marty \
    mattie maz meg mel mick mimi mindy missy moe molly monty nan nancy nate ned nell nellie nev nicky nora norm olly \
    ozzie paddy pam patsy patti patty peggy penny percy peta pippa polly rach randy reg rene rhys rich rob robbie \
    rod roddy rolf ronnie rosie rox roxy rudi ruthie sadie sally sammy sandy sara sasha shaz shelley sherry \
    sid simmy sonny stacey stan steph stevie stu susie suze tad tammy tasha ted terri tess tessa \
    tia tilly tina toby toni tori tracey trev trish trudy vic vicky viv wally wendy wes willie wyn \
    zac zack zoe";

/// Pairs of a short first name and the long one.
pub const NICKNAMES: &[(&str, &str)] = &[
    ("abe", "abraham"),
    ("al", "albert"),
    ("alex", "alexander"),
    ("andy", "andrew"),
    ("ben", "benjamin"),
    ("bernie", "bernard"),
    ("beth", "elizabeth"),
    ("bill", "william"),
    ("billy", "william"),
    ("bob", "robert"),
    ("bobby", "robert"),
    ("charlie", "charles"),
    ("chris", "christopher"),
    ("chuck", "charles"),
    ("dan", "daniel"),
    ("dave", "david"),
    ("deb", "deborah"),
    ("debbie", "deborah"),
    ("dick", "richard"),
    ("don", "donald"),
    ("ed", "edward"),
    ("fred", "frederick"),
    ("greg", "gregory"),
    ("jack", "john"),
    ("jake", "jacob"),
    ("jeff", "jeffrey"),
    ("jen", "jennifer"),
    ("jerry", "gerald"),
    ("jim", "james"),
    ("jimmy", "james"),
    ("joe", "joseph"),
    ("johnny", "john"),
    ("jon", "jonathan"),
    ("josh", "joshua"),
    ("kate", "katherine"),
    ("kathy", "katherine"),
    ("ken", "kenneth"),
    ("larry", "lawrence"),
    ("liz", "elizabeth"),
    ("matt", "matthew"),
    ("max", "maxwell"),
    ("mickey", "michael"),
    ("mike", "michael"),
    ("mitch", "mitchell"),
    ("nate", "nathan"),
    ("nick", "nicholas"),
    ("pat", "patrick"),
    ("pete", "peter"),
    ("phil", "philip"),
    ("ray", "raymond"),
    ("rich", "richard"),
    ("rick", "richard"),
    ("rob", "robert"),
    ("ron", "ronald"),
    ("rudy", "rudolph"),
    ("russ", "russell"),
    ("sam", "samuel"),
    ("stan", "stanley"),
    ("steve", "steven"),
    ("steve", "stephen"),
    ("sue", "susan"),
    ("ted", "edward"),
    ("ted", "theodore"),
    ("sandy", "sandra"),
    ("terry", "terence"),
    ("tim", "timothy"),
    ("tom", "thomas"),
    ("tommy", "thomas"),
    ("tony", "anthony"),
    ("vince", "vincent"),
    ("walt", "walter"),
    ("will", "william"),
    ("zach", "zachary"),
];

/// What a word can be; a word may be several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A word that news uses in lower case.
    Common = 1,
    /// A first name.
    First = 1 << 1,
    /// ... of a man.
    He = 1 << 2,
    /// ... of a woman.
    She = 1 << 3,
    /// A title or honorific before a name.
    Title = 1 << 4,
    /// A word before a title.
    Modifier = 1 << 5,
    /// A noun for a person before or after a name.
    Role = 1 << 6,
    /// Head of an organisation's name.
    OrgHead = 1 << 7,
    /// Head that takes "of".
    OfHead = 1 << 8,
    /// Head of a place's name.
    PlaceHead = 1 << 9,
    /// A small word inside names.
    Particle = 1 << 10,
    /// A capital that names nobody.
    NotName = 1 << 11,
    /// A people, faith or party.
    People = 1 << 12,
    /// A suffix of a name.
    Suffix = 1 << 13,
    /// A place in the gazetteer (one word or more).
    Place = 1 << 14,
    /// A known organisation (one word or more).
    Org = 1 << 15,
    /// An honorific or role noun of a man.
    HeTitle = 1 << 16,
    /// An honorific or role noun of a woman.
    SheTitle = 1 << 17,
    /// A frequent surname.
    Surname = 1 << 18,
    /// Head of what is neither person, organisation nor place ("Act", "Show", "Treaty").
    Thing = 1 << 19,
    /// A plain word of the language, rarer in news than a common one.
    Plain = 1 << 20,
}

/// The kinds of one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kinds(u32);

impl Kinds {
    /// Is it of kind `k`?
    #[must_use]
    pub fn is(self, k: Kind) -> bool {
        self.0 & k as u32 != 0
    }

    /// These kinds, and `k`.
    #[must_use]
    pub fn with(self, k: Kind) -> Self {
        Self(self.0 | k as u32)
    }
}

/// All catalogues in one table, made once.
#[derive(Debug)]
pub struct Lexicon {
    words: Table<Kinds>,
}

impl Lexicon {
    /// The one lexicon.
    #[must_use]
    pub fn get() -> &'static Self {
        static ONE: OnceLock<Lexicon> = OnceLock::new();
        ONE.get_or_init(Self::build)
    }

    /// The kinds of `key` (lower case, no final dot; several words parted by one space).
    #[must_use]
    pub fn of<W: Asked + ?Sized>(&self, key: &W) -> Kinds {
        self.words.get(key).copied().unwrap_or_default()
    }

    fn build() -> Self {
        let mut words: FxHashMap<&'static str, Kinds> = FxHashMap::default();
        let spaced: [(&'static str, &[Kind]); 22] = [
            (common::COMMON, &[Kind::Common]),
            (first_names::MALE, &[Kind::First, Kind::He]),
            (first_names::FEMALE, &[Kind::First, Kind::She]),
            (first_names::EITHER, &[Kind::First]),
            (HE_TITLES, &[Kind::Title, Kind::HeTitle]),
            (SHE_TITLES, &[Kind::Title, Kind::SheTitle]),
            (TITLES, &[Kind::Title]),
            (TITLE_MODIFIERS, &[Kind::Modifier]),
            (ROLE_NOUNS, &[Kind::Role]),
            (HE_ROLES, &[Kind::HeTitle]),
            (SHE_ROLES, &[Kind::SheTitle]),
            (ORG_HEADS, &[Kind::OrgHead]),
            (OF_HEADS, &[Kind::OfHead]),
            (PLACE_HEADS, &[Kind::PlaceHead]),
            (PARTICLES, &[Kind::Particle]),
            (NOT_NAMES, &[Kind::NotName]),
            (places::PEOPLES, &[Kind::People]),
            (SUFFIXES, &[Kind::Suffix]),
            (surnames::SURNAMES, &[Kind::Surname]),
            (THINGS, &[Kind::Thing]),
            (dictionary::DICTIONARY, &[Kind::Plain]),
            (SHORT_NAMES, &[Kind::First]),
        ];
        let mut add = |word: &'static str, kinds: &[Kind]| {
            if !word.is_empty() {
                let entry = words.entry(word).or_default();
                for k in kinds {
                    entry.0 |= *k as u32;
                }
            }
        };
        for (list, kinds) in spaced {
            for word in list.split_ascii_whitespace() {
                add(word, kinds);
            }
        }
        for (short, long) in NICKNAMES {
            add(short, &[Kind::First]);
            add(long, &[Kind::First]);
        }
        for (list, kind) in [(places::PLACES, Kind::Place), (ORGS, Kind::Org)] {
            for name in list.split(';') {
                add(name, &[kind]);
            }
        }
        Self {
            words: Table::of(words),
        }
    }
}
