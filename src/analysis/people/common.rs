//! A catalogue: words that news uses in lower case, so that a capital at the head of a sentence or in a
//! headline says nothing about them. One space between two; counted over news, four articles or more each.

/// The words, in lower case and in order.
pub const COMMON: &str = "aback abandon abandoned abandoning abilities ability able aboard abolish abortion abortions about above \
     abroad abrupt abruptly absence absent absentee absolute absolutely absurd abuse abuses academic academics \
     accelerate accelerated acceleration accept acceptable acceptance accepted accepting access accessible \
     accident accompanied accomplish accomplished accomplishment accomplishments accord according account \
     accountability accountable accounted accounts accumulated accuracy accurate accusation accusations accused \
     accuses accusing achieve achieved achievement achievements achieving acknowledge acknowledged acknowledges \
     acknowledging acquire acquired across act acted acting action actions activated active actively activism \
     activist activists activities activity actor actors actress acts actual actually acutely ad adamant adapt \
     adapting add added addiction adding addition additional address addressed addresses addressing adds adept \
     adequate adequately adherence adjustments administered administration administrations administrative \
     administrators admirable admiration admire admission admit admits admitted admittedly admitting adopt \
     adopted adopting adoption ads adult adults advance advanced advances advancing advantage advantages \
     adversaries adversary adverse advertised advertisements advertising advice advise advised adviser advisers \
     advises advising advisor advisory advocacy advocate advocated advocates advocating affair affairs affect \
     affected affecting affection affiliate affiliated affiliation affirm affirmative affirming affluent afford \
     affordable afraid after aftermath afternoon afterward afterwards again against age agencies agency agenda \
     agent agents ages aggressive aggressively aging ago agree agreed agreeing agreement agreements agrees \
     agriculture ah ahead aid aide aides aim aimed aiming aims air aired airing airplane airport airports \
     airstrikes airwaves aisle akin alarm alarmed albeit alienate alienated alienating alienation aliens aligned \
     alike alive all allegation allegations alleged allegedly allegiance allegiances alleging alliance allied \
     allies allocated allow allowed allowing allows alluding ally almost alone along alongside already also alter \
     alternative alternatives although altogether always am amassed amazing ambassador ambitions ambitious \
     amendment amendments amid ammunition amnesty among amount amounted amounts ample amplify an analysis analyst \
     analysts anchor and anger angered angrily angry animals animated animating anniversary announce announced \
     announcement announcements announcing annual annually anointed anomaly anonymity anonymous anonymously \
     another answer answered answering answers anti-establishment anti-gun anti-immigrant anti-immigration \
     antiabortion anticipated antics antipathy antitrust anxieties anxiety anxious any anybody anymore anyone \
     anything anytime anyway anywhere apart apartment apologize apologized apology app apparatus apparent \
     apparently appeal appealing appeals appear appearance appearances appeared appearing appears appetite \
     applaud applauded applause applicants application applied apply appoint appointed appointment appointments \
     appreciate appreciated appreciates approach approached approaches approaching appropriate approval approve \
     approved approximately arbiter arbitrary ardent are area areas arena arguably argue argued argues arguing \
     argument arguments arm armed arming arms army arose around arranged arrangement array arrest arrested \
     arrests arrival arrive arrived arrives arriving arsenal art article articles articulate articulated \
     artificial as ashamed aside ask asked asking asks aspect aspects aspirations assailed assassination assault \
     assaulted assaults assembled assembly assert asserted asserting assertion assertions assertive assess \
     assessment assessments asset assets assigned assignments assist assistance assistant associate associated \
     associates assuage assume assumed assumes assuming assumption assumptions assurances assure assured asylum \
     at ate athletes atmosphere atop atrocities attached attachment attack attacked attackers attacking attacks \
     attempt attempted attempting attempts attend attendance attended attendees attending attention attitude \
     attitudes attorney attorneys attract attracted attracting attractive attributed audience audiences audio \
     authentic authenticity author authoritarian authorities authority authorization authorized authors auto \
     automatic automatically available average averages avoid avoided avoiding await award awarded awards aware \
     awareness away awesome awful awkward babies baby back back-and-forth backed backer backers background \
     backgrounds backing backlash backs backward bad badge badly bag baggage bags bail bailout balance balanced \
     balancing balked ball ballistic balloons ballot balloting ballots ballroom ban band bank banker bankers \
     banking bankruptcy banks banned banner banning bans bar bare barely bargain bargaining barnstorming barrier \
     barriers barring bars base baseball based bases bash bashing basic basically basis basketball batch batches \
     bathroom bathrooms battered battery battle battled battlefield battleground battlegrounds battles battling \
     be beamed bear bearing bears beat beaten beating beautiful became because become becomes becoming bed \
     bedroom been before began begin beginning begins begun behalf behavior behaviors behind beholden being \
     belief beliefs believe believed believes believing belonging belongs below belt bemoaned bench benchmark \
     beneficial benefit benefited benefiting benefits bent beside best best-known bet betrayal betrayed bets \
     better betting between beyond bias biased bid bidding bids big big-money big-name bigger biggest bigot \
     bigoted bigotry bill billion billionaire billionaires billions bills bin bind binding biographies biography \
     biological bipartisan birth birthday birther bit bite bitter bitterly bizarre black blacks blame blamed \
     blames blaming blanket blared blast blasted blasting blasts bleak bleeding blessed blessing blind blistering \
     bloc block blocked blocking blocks blog blond blood bloody blow blowback blowing blowout blows blue \
     blue-collar blunt board boast boasted boasts bodies body boisterous bold boldly bolster bomb bombastic \
     bomber bombing bombs bona bond bonds booed booing book booked books boom booming boon boos boost boosting \
     booth boots border borders boring born born-again boroughs borrow borrowers borrowing boss bosses both \
     bother bothered bottles bottom bought bound bounds bow bowl box boy boycott boys brace bracing bragging \
     brain branch brand brash brass brave breach breadth break breakfast breaking breaks breath brewing bridge \
     bridges brief briefed briefing briefly bright brilliant bring bringing brings brink bristled broad broadcast \
     broaden broadening broader broadly broke broken broker brokered brokers brother brothers brought bruising \
     brushed brutal brutality btw bubble buck budget budgets build building buildings builds built bulk bullets \
     bully bullying bulwark bump bunch buoyed burden bureau bureaucracy buried burn burned burning burst bus \
     business businesses businessman bust busy but buy buyer buying buys buzz by bypass cabinet cable cache \
     calculated calculating calculus calendar call called calling calls calm came camera cameras camp campaign \
     campaigned campaigning campaigns camps campus can cancel canceled cancer candid candidacies candidacy \
     candidate candidates candidly cannot cap capabilities capability capable capacity capita capital capitalism \
     capitalist capitalize capped caps captain captive capture captured capturing car carbon card cards care \
     cared career careful carefully careless cares caring carpet carried carries carry carrying cars cartel carve \
     case cases cash casino cast casting casual cat catastrophic catch categories category cats caucus \
     caucus-goers caucused caucuses caucusgoers caught cause caused causes causing caution cautioned cautious cc \
     ceiling ceilings celebrate celebrated celebrating celebration celebrities celebrity cell cellphone \
     cellphones cement cent center centered centerpiece centers central centrist centrists cents century ceremony \
     certain certainly certainty certified chain chair chairman chairmen chairs chairwoman challenge challenged \
     challenger challengers challenges challenging chamber champion championed championing champions championship \
     chance chances change changed changes changing channel chanted chanting chants chaos chaotic chapter \
     character characteristic characterized charge charged charges charging charisma charitable charities charity \
     charming charter chase chat chatter cheap cheaper cheated check checks cheer cheered cheering cheers \
     cherished chief child childhood children chip chipping chocolate choice choices choose choosing chorus chose \
     chosen church circle circles circulating circumstances circus cite cited cites cities citing citizen \
     citizens citizenship city civic civil civilian civilians civility claim claimed claiming claims clapping \
     clarified clarify clarifying clarity clash clashed clashes class class-action classes classic classification \
     classified classify clean cleaner clear clearance clearances cleared clearer clearly click client clients \
     climate climbed clinch clinched clinics clip clips clock close closed closed-door closely closer closest \
     closing closures clothes clothing clout club clubs clutch co-author co-founder co-host co-sponsored coal \
     coalesce coalescing coalition coast code codes coffee coffers coherent coined cold collapse collapsed \
     collapsing collar colleague colleagues collect collected collecting collection collective college colleges \
     color colorful column columnist columns combat combating combative combination combine combined come \
     comeback comedian comedy comes comfort comfortable comic coming command commanded commander \
     commander-in-chief commanding comment commentary commentator commentators commented commenting comments \
     commercial commercials commission commissioner commit commitment commitments committed committee committees \
     committing common common-sense communicate communicating communication communications communist communities \
     community companies company comparable compare compared comparing comparison comparisons compassion \
     compassionate compelled compelling compensation compete competed competence competent competing competition \
     competitive competitor competitors compiled complain complained complaint complaints complete completed \
     completely completing complex complexity compliance complicate complicated compliment comply compound \
     comprehensive comprise compromise compromised computer computers con concede conceded conceding \
     concentration concept concern concerned concerning concerns concert concession concessions conciliatory \
     conclude concluded concludes conclusion conclusions concrete condemn condemned condemning condition \
     conditions condolences conduct conducted conducting conducts conference conferences confidence confident \
     confidential confirm confirmation confirmed conflict conflicted conflicts confront confrontation \
     confrontational confrontations confronted confronting confuse confused confusing confusion congratulate \
     congratulated congratulations congressional congressman connect connected connecting connection connections \
     conscience consecutive consensus consent consequence consequences consequential conservatism conservative \
     conservatives consider considerable considerably consideration considered considering considers consistent \
     consistently consolidate consolidated conspiracy constant constantly constituencies constituency \
     constituents constitutes constitution constitutional construction constructive consulate consultant \
     consultants consulted consulting consumer consumers consummate contact contacted contain contained \
     containing contemplate contemporary contend contender contenders contends content contention contentious \
     contents contest contested contests context continent continuation continue continued continues continuing \
     contract contractor contractors contracts contradict contradiction contrary contrast contrasted contrasting \
     contrasts contribute contributed contributing contribution contributions contributor contributors control \
     controlled controls controversial controversies controversy convened convenience convention conventional \
     conventions conversation conversations convert converted converting convey convicted conviction convince \
     convinced convincing cookies cool cooperate cooperation coordinate coordinated coordinating coordinator cope \
     copies copy cordial core corn corner corporate corporations correct correctly correctness correlation \
     correspondence correspondent corrupt corruption cost costly costs could council counsel count counted \
     counter counterattack countered counterpart counterparts counties counting countless countries country \
     counts county coup couple coupled couples courage course courses court courtesy courthouse courting courts \
     cousin cover cover-up coverage covered covering covers coveted cozy crack crackdown cracked cracking cracks \
     crafted cramped crash crazy create created creates creating creation creative credentials credibility \
     credible credit credited credits crew cried crime crimes criminal criminals crises crisis criteria critic \
     critical critically criticism criticisms criticize criticized criticizing critics critique critiques crop \
     cross crossed crosses crossing crowd crowded crowds crowned crucial crude crumbling crush crushed cry \
     crystal cultural culture curb cure currency current currently custom customer customers cut cuts cutting \
     cyber cycle cycles cynical dad daily damage damaged damages damaging damn dance dancing danger dangerous \
     dangers dark data database date dates datetime dating daughter daughters daunting dawn day daylight days de \
     dead deadliest deadline deadlock deadlocked deadly deal dealers dealing dealings deals dealt dear death \
     deaths debate debated debates debating debt debunked debut decade decades decades-long decent decide decided \
     decidedly decides deciding decision decision-making decisions decisive decisively deck declaration \
     declarations declare declared declares declaring decline declined declining decried dedicated deemed deep \
     deeper deeply default defeat defeated defeating defects defend defended defender defenders defending defense \
     defenses defensive defiant deficiencies deficit deficits defied define defined defining definitely \
     definition definitive deflect degree degrees delay delayed delaying delegate delegate-rich delegates \
     delegation deleted deliberate deliberately deliberations delicious deliver delivered delivering delivers \
     demand demanded demanding demands demeanor demise democracy demographic demographics demonstrate \
     demonstrated demonstrating demonstration demonstrations demonstrators demurred denial denied denies \
     denounced denouncing dent dentist deny denying departing departments departure depend dependent depending \
     depends deploy deployed deploying deport deportation deportations deported deporting deprive depriving depth \
     deputy derail derided derisively descended descent describe described describes describing description \
     descriptions deserve deserves design designated designed designs desire desk desperate desperately despite \
     destroy destroyed destroying destruction detail detailed detailing details detained detention deter \
     determination determine determined determining detractors detrimental devastating develop developed \
     developer developing development developments device devices devoted dial dialogue dictate dictator \
     dictators dictatorship did die died dies differ differed difference differences different differently \
     differs difficult difficulties difficulty dig digital digits dignity dilemma dimension dimensions diminish \
     diminished dining dinner dinners dioxide diplomacy diplomat diplomatic diplomats dipped dire direct directed \
     direction directions directly director directors dirt dirty disabled disadvantage disagree disagreement \
     disagreements disagrees disappeared disappearing disappointed disappointing disappointment disapproval \
     disarray disaster disastrous disavow disavowed disbelief discipline disclose disclosed disclosure \
     disclosures discomfort discontent discount discounted discourage discourse discover discovered discovery \
     discredit discredited discretion discriminate discriminated discrimination discriminatory discuss discussed \
     discussing discussion discussions disease disenfranchised disgrace disgusting dishonest disingenuous dislike \
     disliked dismal dismantle dismay dismiss dismissal dismissed dismisses dismissing dismissive disobedience \
     dispatched dispel displaced display displayed displaying displays disproportionate disproportionately \
     dispute disputed disputes disqualified disqualify disqualifying disregard disrespect disrupt disrupted \
     disruption disruptions disruptive dissatisfaction dissent distance distanced distant distinct distinction \
     distinguish distinguished distract distracted distraction distressed distribute distributed distribution \
     district districts distrust disturbed disturbing diverse diversity divide divided dividends divides dividing \
     division divisions divisive divorce divorced do doctor doctors document documentary documented documents \
     does dog dogged dogs doing dollar dollars domain domestic dominance dominant dominate dominated dominating \
     donate donated donating donation donations done donor donors doom door doors double double-digit doubled \
     doubles doubt doubted doubts down down-ballot download downplayed downtown downturn downward dozen dozens \
     draft drafted drafting drag dragged drama dramatic dramatically drastically draw drawing drawn drawn-out \
     draws dream dreams dressed drew drinking drive driven driver drivers drives driving drop dropped dropping \
     drops drove droves drowned drug drugs drum dry dubbed dubious duck due dueling dues dump dumped durable \
     during duties duty dying dynamic dynamics dynasty dysfunction e-mail each eager ear earlier earliest early \
     earn earned earners earning earnings earns ears earth ease easier easiest easily eastern easy eat eating \
     echo echoed echoes echoing eclipse economic economically economics economies economist economists economy \
     ecosystem edge edges editing editor editorial editorials editors educated education educational effect \
     effective effectively effects efficient effort efforts eggs eight eighth either elaborate elder elderly \
     elders elect electable elected electing election elections electoral electorate electorates electricity \
     electronic element elementary elements elevate elevated eligibility eligible eliminate eliminated \
     eliminating elite elites else elsewhere em email emailed emails embarrassed embarrassing embarrassment \
     embassy embattled embedded emblematic embodied embrace embraced embraces embracing emerge emerged emergence \
     emergency emerging emissions emotion emotional emotionally empathy emphasis emphasize emphasized emphasizing \
     empire employed employee employees employer employers employing employment empower empowering empowerment \
     empty en enable enabled enacted enamored enclaves encounter encountered encourage encouraged encourages \
     encouraging encryption end ended ending endless endorse endorsed endorsement endorsements endorsers endorses \
     endorsing ends endured enduring enemies enemy energetic energize energized energy enforce enforcement \
     enforcer enforcing engage engaged engagement engaging engineer enjoy enjoyed enjoying enjoys enormous \
     enormously enough enrollment ensure ensuring enter entered entering enterprise enters entertainer \
     entertainment enthusiasm enthusiastic enthusiastically entire entirely entities entitled entity entrance \
     entrepreneur entrepreneurs entry environment environmental envisioned epic epidemic episode equal equality \
     equally equipment equity equivalent era eroding error errors erupted escalated escalating escape escorted \
     especially espionage essence essential essentially establish established establishing establishment estate \
     estimate estimated estimates etc ethical ethics ethnic ethnicity euphoria evade evangelical evangelicals eve \
     even evenhanded evening evenly event events eventual eventually ever every everybody everyday everyone \
     everything everywhere evidence evident evil evils evolution evolving exacerbated exact exactly exaggerated \
     examined examining example examples exasperated exceed exceeded exceeding exceedingly excellent except \
     exception exceptional exceptionally exceptions excesses excessive exchange exchanged exchanges excite \
     excited excitement exciting exclusive exclusively excuse execute executed executive executives exercise \
     exercising exist existed existence existential existing exists exit exited expand expanded expanding expands \
     expansion expect expectation expectations expected expecting expects expenditures expense expenses expensive \
     experience experienced experiences experiment expert expertise experts expired explain explained explaining \
     explains explanation explanations explicitly exploit exploited explore explosion explosive export exports \
     expose exposed exposure express expressed expressing expression extend extended extends extension extensive \
     extensively extent extra extramarital extraordinarily extraordinary extreme extremely extremes extremism \
     extremist extremists eye eyebrows eyeing eyes fabric fabricated face face-off face-to-face faced faces \
     facilitate facilities facility facing fact factor factories factors factory facts faculty fade faded fading \
     fail failed failing fails failure failures fair fairly fairness faith fake fall fallen falling fallout falls \
     false falsely faltered fame famed familiar familiarity families family famous famously fan fans fantastic \
     far far-left far-reaching far-right fare fared farmers farms fascism fascist fashion fast faster fat fatal \
     fatally fate father fault favor favorability favorable favorably favored favoring favorite favors fear \
     feared fearful fearing fears feature featured features featuring federal feds fee feed feeds feel feeling \
     feelings feels fees feet fell fellow felony felt female feminist fence fertile fervor feud few fewer fiction \
     fides field fields fierce fiercely fiery fifth fight fighter fighters fighting fights figure figured figures \
     figuring file filed files filing filings fill filled film final finalized finally finance financed finances \
     financial financially financing find finding findings finds fine finger fingers finish finished finishes \
     finishing fire firearm firearms firebrand fired firepower firestorm firewall fireworks firing firm firmly \
     firms first first-in-the-nation first-rate first-term first-time firsthand fiscal fish fishing fit fitness \
     fits five five-year fix fixed fixing flag flags flanked flap flash flat flat-out flattering flawed flaws \
     fled fleeing flew flexibility flight flip flipped floated flood flooded flooding floor floors flourish flow \
     flowed flowers flurry fly flying focus focused focuses focusing fodder foe fold folks follow follow-up \
     followed followers following follows fondness food fool foot footage football footing footsteps for force \
     forced forceful forcefully forces forcing forecast foreclosure forefront foreign foreigners foremost forever \
     forge forget forgive forgotten form formal formally formed former formerly formidable forms formula forth \
     fortune fortunes forum forums forward fossil fought found foundation founded founder founders founding four \
     four-day fourth fracking fraction fractious fractured frame framed frankly fraud fraudulent fraught free \
     free-market free-trade freed freedom freedoms freely freewheeling freeze frequent frequently fresh freshman \
     friend friendly friends friendship fringe fringes from front front-runner front-runners frontier frontrunner \
     fronts frustrated frustration frustrations fuel fueled fueling fuels fulfill full full-throated full-time \
     fully fun function functioning functions fund fund-raiser fund-raising fundamental fundamentally funded \
     funding fundraiser fundraisers fundraising funds funny furious furor further fury future fw fwd fyi gaffe \
     gain gained gaining gains galvanized galvanizing gambling game games gaming gang gap gaps garner garnered \
     gas gasoline gather gathered gathering gatherings gave gay gays gaze gear gearing gender general \
     general-election generally generals generate generated generating generation generational generations \
     generous gentleman gentlemen genuine geography geopolitical gesture get get-out-the-vote gets getting giant \
     giants gift gifted gifts girl girls give given gives giving glad glass glimpse global globalization globally \
     globe gloom gloves go goal goals goes going gold golden golf gone gonna good goodbye goodness goods got \
     gotten govern governing government governments governor governors grab grabbed grabbing grabs grade gradual \
     gradually graduate graduated graduates graduation grand grandchildren grandfather grandmother grant granted \
     granting grants grappling grasp grass grass-roots grassroots grateful grave gravity great greater greatest \
     greatly greatness greed green greenhouse greeted grew gridlock grief grim grip gross ground groundbreaking \
     grounds groundwork group groups grow growing grown grows growth grueling guarantee guaranteed guard guarded \
     guardian guards gubernatorial guess guest guests guidance guide guided guidelines guiding guilty gun \
     gun-control gunfire guns guts gutter guy guys habits hack hacked hacker hackers hacking had hailed hailing \
     hair half half-dozen halfway hall halls halt halted hammered hand handed handful handily handle handled \
     handling hands hanging happen happened happening happens happily happy harassment hard hard-fought hard-line \
     hard-pressed harder hardest hardline hardly harm harmed harmful harsh has hashtag hat hate hateful hates \
     hatred haul have haven having hawkish he head head-to-head headache headaches headed heading headline \
     headlines headquarters heads heal healing health health-care healthcare healthy hear heard hearing hearings \
     heart heartland hearts heat heated heating heaven heavily heavy heckler hedge heed heels height heightened \
     heir held hell hello helm help helped helpful helping helps her here heritage hero heroes heroin herself hey \
     hi hid hidden hide hiding hierarchy high high-level high-profile high-stakes higher highest highest-profile \
     highlight highlighted highlighting highlights highly highway highways hike hikes him himself hinted hints \
     hire hired hiring his historian historic historical historically history hit hits hitting hmm hold holding \
     holds hole holes holiday home home-state homegrown homeland homeowners homes hometown homicides \
     homosexuality honest honestly honesty honor honored hope hoped hopeful hopefully hopefuls hopes hoping \
     horrible horrific horror horse hospital hospitals host hosted hostile hostility hosting hosts hot hotel \
     hotly hour hourly hours household households houses housing how however http https hub huddled huge human \
     humanitarian humanity humble humiliating humility hundred hundreds hung hungry hunt hurdle hurdles hurt \
     hurting husband husbands hype hypocritical hypothetical ice icon iconic id idea ideal ideally ideas \
     identical identification identified identify identifying identities identity ideological ideologically \
     ideology if ignorant ignore ignored ignores ignoring illegal illegally illustration image images imagine \
     imagined immediate immediately immigrant immigrants immigrated immigration immune immunity impact impartial \
     impassioned imperative implement implemented implication implications implicitly implied imply implying \
     import importance important importantly imports impose imposed imposing impossible impressed impression \
     impressive imprisoned improbable impromptu improper improve improved improvement improvements improving in \
     inability inaccurate inaction inadequate inappropriate inauguration incendiary incentive incentives \
     inception incident incidents incite incites inciting inclination inclined include included includes \
     including inclusion inclusive income incomes incoming incompatible incompetent inconvenient incorrect \
     increase increased increases increasing increasingly incredible incredibly incremental incumbent incumbents \
     indeed indefinite indefinitely independence independent independently independents index indicate indicated \
     indicates indicating indication indict indicted indictment indirectly individual individuals industrial \
     industries industry ineffective ineligible inequality inevitable inevitably infamous infiltrated \
     inflammatory inflation influence influenced influential informal information informed informing \
     infrastructure inherent inherited inhumane initial initially initiative initiatives inject injects injured \
     injustice inner innocent innovation innovative inquiries inquiry inroads insecurity insensitive inserted \
     inside insider insiders insight insist insisted insistence insisting insists inspector inspire inspired \
     inspiring installed instance instances instant instantly instead instinct instincts institution \
     institutional institutions instructed instrument insufficient insult insulting insults insurance insurers \
     insurgent insurmountable integrate integration integrity intellectual intellectuals intelligence intelligent \
     intend intended intends intense intensified intensity intent intention intentionally intentions interaction \
     interactions interest interested interesting interests interfere interim interior interjected internal \
     international internet interns interpretation interpreted interrogation interrupted intersection intervene \
     intervention interview interviewed interviews intimidation into introduce introduced introducing \
     introduction invasion invest invested investigate investigated investigating investigation investigations \
     investigative investigators investing investment investments investor investors invitation invited inviting \
     invoked invoking involve involved involvement involves involving ire ironic irresponsible irritated is \
     island isolated isolationist issue issued issues issuing it item items its itself jail jarring jeopardy jet \
     jihad jihadist jihadists job jobs jockeying join joined joining joins joint joke joked jokes joking jokingly \
     journalism journalist journalists journey joy judge judgement judges judgment judicial jump jumped junior \
     jury just justice justices justification justified justify keen keenly keep keeping keeps kept key keynote \
     kick kicked kicking kid kids kill killed killer killing killings kind kinds king kitchen knew knife knock \
     knocked knocking know knowing knowledge known knows lab label labeled labeling labor lack lacked lacking \
     lacks ladies lady lagging lags laid lambasted lame-duck lamented land landed landing landlines landmark \
     landscape landslide lane language lap lapse lapses large large-scale largely larger largest lashed last \
     last-minute lasting late lately later latest latter laugh laughed laughing laughs launch launched launching \
     law law-abiding lawmaker lawmakers laws lawsuit lawsuits lawyer lawyers lax lay layer laying layoffs lays \
     lead leader leaders leadership leading leads leak leaked lean leaning leanings leans learn learned learning \
     least leave leaves leaving lectured led left left-leaning left-wing leftist leftward legacies legacy legal \
     legalization legalize legalized legalizing legally legend legendary legislation legislative legislator \
     legislators legislature legitimate lenders lending length lengthy lens lent lesbian less lesser lesson \
     lessons let letter letters letting level levels leverage levy liability liar liberal liberals libertarian \
     libertarians liberties liberty library license licensed licenses lie lied lies lieutenant life lifelong \
     lifestyle lifetime lift lifted lifting light lightning lights likable like like-minded liked likelihood \
     likely likened likes limit limitations limited limiting limits line lined lines lingering lining link linked \
     linking links list listed listen listened listening listing lists lit literally literature litigation litmus \
     little live lived lively lives living loan loans lobbied lobby lobbying lobbyist lobbyists local located \
     location locations lock locked logic logical logistics lol lone long long-shot long-standing long-term \
     longer longest longstanding longtime look looked looking looks loom looming looms loophole loopholes loose \
     lopsided lose loser losers loses losing loss losses lost lot lots loud louder loudest loudly love loved \
     loves loving low low-income low-key lower lowering lowest lows loyal loyalty luck lucky lucrative lunch lure \
     luxury lying machine mad made magazine magic magnate magnitude mail mailers main mainly mainstream maintain \
     maintained maintaining maintains maintenance major major-party majorities majority make maker makers makes \
     makeshift makeup making malaise male man manage managed management manager managers managing mandate \
     mandated mandates mandatory maneuvering manipulating manipulation manner mantle manufacturer manufacturers \
     manufacturing many map marathon marched marchers marching margin margins marijuana mark marked markedly \
     marker market marketing markets marking marks marred marriage married marry marshal mask mass massacre \
     massive master match matched matches matching matchup matchups mate material materials math mathematically \
     matter matters maximize maximum may maybe mayhem mayor me mean meandered meaning meaningful means meant \
     meantime meanwhile measure measured measures mechanism media medical meet meeting meetings meets meltdown \
     member members membership memo memoir memorial memories memory men mental mention mentioned mentioning \
     mentions mere merely merger merits mess message messages messaging messy met method methodically methods \
     metric metro microphone mid midday middle middle-aged middle-class midnight midst might migrant migrants \
     migration mild mile miles militant militants military millennial million millions mind minds mine miners \
     minimal minimize minimum mining minister minor minorities minority minus minute minutes miracle mired mirror \
     misconduct misguided mishandled mishandling misinformation misleading misogynist miss missed missile \
     missiles missing mission missions missteps mistake mistaken mistakes mistrust mix mixed mobile mobilize mock \
     mocked mocking mode model modeling models moderate moderates moderator moderators modern modest modified \
     mogul mold mom moment momentous moments momentum monetary money monitor monitoring monitors month monthly \
     months mood moon moral more morning mortgage mortgages mosque mosques most mostly mother mothers motion \
     motivated mount mounted mounting mourning mouth move moved movement movements moves movie movies moving much \
     muddled multinational multiple municipal murder murdered murders murky muscle muscular mused museum music \
     must muted mutual my myself nagging nails name named namely names naming narrative narrator narrow narrowed \
     narrower narrowing narrowly nasty nation national nationalist nationalists nationally nationals nations \
     nationwide native nativist natural naturally nature near nearby nearest nearing nearly nears necessarily \
     necessary necessity need needed needle needs negative negligence negotiate negotiated negotiating \
     negotiation negotiations negotiator neighbor neighborhood neighborhoods neighboring neighbors neither nephew \
     nerve nervous net network networks neurosurgeon neutral neutrality never new newcomers newfound newly news \
     newsletter newspaper newspapers next nice night nightclub nights nine no no-fly nobody nod nominate \
     nominated nominating nomination nominations nominee nominees non-citizen non-partisan non-profit none \
     nonetheless nonpartisan nonprofit nonsense nonwhite nor norm normal normally norms northern nose not notable \
     notably note noted notes nothing notice noticed noting notion novel now nowhere nuanced nuances nuclear \
     number numbers numerous nurse nuts oath objection objections objective obligation obligations obscured \
     observation observed observers obstacle obstacles obstruction obtain obtained obtaining obvious obviously \
     occasion occasional occasionally occasions occupation occupied occur occurred occurring occurs ocean odd \
     odds of off offend offended offense offensive offer offered offering offers office officer officers offices \
     official officially officials offset offshore often oh oil ois ok okay old older oldest ominous on once one \
     one-on-one one-third one-time ones onetime ongoing online only onslaught onstage onto op-ed open opened \
     opening openings openly opens operate operating operation operational operations operative operatives \
     operators opinion opinions opponent opponents opportunities opportunity oppose opposed opposes opposing \
     opposite opposition opt opted optimism optimistic option options or order ordered orders ordinary \
     organization organizational organizations organize organized organizer organizers organizing original \
     originally originated orthodoxy other others otherwise ought our ourselves oust ouster out outcome outfit \
     outlet outlets outlined outlining outlook outrage outraged outrageous outreach outright outset outside \
     outsider outsiders outspoken outstanding outweighs ovation over overall overcome overhaul overhead overlap \
     overlooked overlooking overly overnight overreach oversaw overseas oversee overseeing oversees overshadowed \
     oversight overtake overtaking overthrow overtime overturn overturned overwhelmed overwhelming overwhelmingly \
     owe own owned owner owners ownership owns pace pack package packed pact page pages paid pain painful paint \
     painted painting paints pair palpable paltry pandering panel panels panic paper papers paperwork parade \
     parallel parallels paranoid parent parents park parked parking parks parliament parliamentary part partial \
     participants participate participated participating participation particular particularly parties partisan \
     partisans partisanship partly partner partners partnership parts party pass passage passed passes passing \
     passion passionate passions passport past pastor pastors patch path paths pathway patience patients pattern \
     patterns pause paused pay paycheck paying payment payments payroll pays peace peaceful peacefully peak \
     peaked peddling peer peers penalty penchant pending people per perceived percent percentage perception \
     perceptions perfect perfectly perform performance performances performed performing perhaps perilous period \
     periodically periods permanent permanently permit permits permitted perpetuate persistent person persona \
     personal personality personally personnel perspective perspectives persuade persuaded persuading pervasive \
     petition pharmaceutical phase phenomenon philanthropist philosophical philosophy phone phones phony photo \
     photograph photographer photos phrase physical physically physician pic pick picked picking picks picture \
     pictures piece pieces pigs piled pill pilot pin pink pipeline pitch pitched pitches pitting pivot pivotal \
     pivoted pivoting pizza place placed places placing plagued plain plainly plaintiffs plan plane planes planet \
     planks planned planning plans plant planted plants platform platforms plausible play playbook played player \
     players playing plays plea pleaded pleading please pleased pleasure pledge pledged pledges pledging plenty \
     plight plotting plummeted plurality plus pocket pockets podcast point pointed pointedly pointing points \
     poised polarization polarized polarizing police policies policing policy policy-making polite political \
     politically politician politicians politicized politics poll polled polling polls pollster pollsters pool \
     poor poorer poorly pop pope popular popularity populated population populations populism populist populous \
     portfolio portion portrait portray portrayed portraying pose posed poses posing position positioned \
     positions positive possibility possible possibly posted posting posts potent potential potentially poured \
     pouring poverty power powerful powerhouse powers practical practically practice practiced practices \
     practicing pragmatic praise praised praises praising pray prayer prayers praying precarious precedent \
     precinct precincts precisely predatory predecessor predecessors predict predictable predicted predicting \
     prediction predictions predominantly prefer preference preferences preferred prefers pregnancy pregnant \
     preliminary prelude premium premiums prep prepare prepared preparedness prepares preparing prescriptions \
     presence present presentation presented presenting presents preserve preserving presided presidency \
     president presidential presidents press pressed pressing pressure presumably presumed presumptive pretending \
     pretty prevail prevailed prevent prevented preventing preview previous previously price prices pride \
     primaries primarily primary prime prime-time principal principle principled principles print prior \
     priorities prioritize priority prison prisoners privacy private privately prize pro pro-choice pro-life \
     probably probation probe probing problem problematic problems procedural procedure procedures proceed \
     proceeded proceedings proceeds process proclaimed produce produced produces producing product production \
     productive products profession professional professionals professor profile profiles profit profits profound \
     profoundly program programming programs progress progressive progressives prohibit prohibitive project \
     projected projecting projections projects prolonged prominence prominent prominently promise promised \
     promises promising promote promoted promotes promoting promotion prompted prompting promptly prone \
     pronounced pronouncements proof propaganda propel propelled proper properly properties property proponent \
     proponents proportion proportionally proposal proposals propose proposed proposes proposing proposition \
     prosecute prosecuted prosecuting prosecution prosecutor prosecutors prospect prospective prospects \
     prosperity protect protected protecting protection protections protest protested protester protesters \
     protesting protests protracted proud proudly prove proved proven provide provided providers provides \
     providing province proving provision provisions provocative psychological public publication publicity \
     publicly publish published publisher publishing pull pulled pulling punch punched punching punctuated \
     pundits punish punished punishment punitive purchase purchased purchasing pure purely purpose purposes \
     pursue pursued pursues pursuing pursuit push pushed pushes pushing put puts putting quagmire qualifications \
     qualified qualify qualities quality quarter quarter-century quarterly quarters quell queries question \
     questionable questioned questioning questions quick quickly quiet quietly quit quite quo quote quoted quotes \
     quoting race races racial racially racing racism racist radar radical radicalized radicals radio railed \
     railing raise raised raises raising rallied rallies rally rallying rampant ramped ran random randomly range \
     ranging rank ranked ranking rankings ranks rant rape rapid rapidly rapists rare rarely rash ratcheted rate \
     rated rates rather rating ratings rational rationale rattled raucous razor-thin re re-election reach reached \
     reaches reaching react reacted reacting reaction reactions read readers readily readiness reading reads \
     ready reaffirmed real real-time realistic realities reality realization realize realized really reason \
     reasonable reasonably reasons reassure reassuring rebel rebellion rebels rebound rebuffed rebuild rebuilding \
     rebuke rebuked rebut recall recalled recalling receive received receives receiving recent recently reception \
     receptive recession reckless reckoning reclaim recognition recognize recognized recognizes recognizing \
     recommend recommendation recommendations recommended reconciliation reconsider record recorded recording \
     records recount recounted recover recovered recovery recruit recruiter recruiting recruitment red redacted \
     reduce reduced reducing reduction reelection refer reference referenced references referencing referendum \
     referred referring refers reflect reflected reflecting reflection reflective reflects reform reforming \
     reforms refrain refuge refugee refugees refusal refuse refused refuses refusing regain regard regarded \
     regarding regardless regards regime region regional regions register registered registering registration \
     regret regular regularly regulating regulation regulations rein reined reiterated reject rejected rejecting \
     rejection relate related relations relationship relationships relative relatively relatives release released \
     releases releasing relentless relentlessly relevant reliable reliably relied relief relies religion \
     religious relocate reluctance reluctant rely relying remain remained remaining remains remark remarkable \
     remarkably remarked remarking remarks remember remembered remembering remembers remind reminded reminder \
     reminding reminds reminiscent remote remove removed render renew renewable renewed renovated renovation rent \
     reopened repair repeal repealing repeat repeated repeatedly repeating replace replaced replacement replacing \
     replay replicate replied reply report reported reportedly reporter reporters reporting reports represent \
     representation representative representatives represented representing represents reprimanded reproductive \
     reputation request requested requests require required requirement requirements requires requiring rescue \
     research researchers resemble resentment reserved reserves reset resettle reshape residence resident \
     residential residents resign resignation resigned resist resistance resisted resolution resolve resolved \
     resonate resonated resort resounding resources respect respected respectful respective respectively respects \
     respond responded respondents responders responding responds response responses responsibilities \
     responsibility responsible responsive rest restaurant restaurants restore restored restrained restraint \
     restrict restricted restricting restrictions restrictive rests result resulted resulting results resume \
     resurgence retail retailer retain retaliation rethink retired retiree retirees retirement retiring \
     retroactively retrospect return returned returning returns retweeted reveal revealed reveals revelation \
     revelations revenue reversal reverse reversed reversing review reviewed reviewing reviews revised revisit \
     revival revive revolt revolution revolutionary reward rewarding rewards rhetoric rhetorical rich richest rid \
     ride ridiculous riding rift rigged right right-leaning right-wing rights rigorous ring rip ripped ripping \
     rise risen rises rising risk risks risky ritual rival rivalry rivals road roads roared robust rock rocket \
     rocky role roles roll rolled rolling rolls romp roof room rooms root rooted roots rose rough roughly round \
     rounds rousing route routine routinely row rowdy rule ruled rules ruling rulings rumors run run-up running \
     runoff runs rural rush rushed rushing sacrifice sad safe safely safer safest safety said sake salaries sale \
     sales salon salt same same-sex sample sampling sanctions sanctuary sand sat satisfied satisfy save saved \
     saving savings saw say saying says scale scandal scandals scare scared scares scary scathing scattered \
     scenario scene scenes schedule scheduled scheduling scholars scholarship school schools science scientist \
     scientists scope score scored scores scoring scorn scramble scrambled scrambling screaming screen screening \
     screens screw screwed script scripted scrutiny scuttle seal sealed search searches searching searing season \
     seasoned seat seated seats second second-place seconds secrecy secret secretaries secretary secretly secrets \
     section sector secular secure secured securing securities security see seeds seeing seek seeking seeks seem \
     seemed seeming seemingly seems seen sees segment segments segregation seize seized seizing seldom select \
     selected selection self self-deportation self-described selfish sell sellers selling sells seminar senator \
     senators send sending sends senior sense senseless sensible sensitive sensitivity sent sentence sentenced \
     sentences sentiment sentiments separate separated separating separation serial series serious seriously \
     serve served server servers serves service services serving session sessions set set-up setback sets setting \
     settle settled settlement setup seven seventh several severe severely sex sexism sexist sexual sexually \
     shadow shake shake-up shaken shaking shaky shall shame shameful shape shaped shaping share shared \
     shareholder shareholders shares sharia sharing sharp sharpened sharply she shedding sheet sheets shell \
     shelter shelves sheriff shield shift shifted shifting shifts ship shirt shirts shock shocked shocks shook \
     shoot shooter shooting shootings shop shopping shore shores short short-lived short-term shortcomings \
     shorter shortly shot shots should shouted shouting show showcase showdown showed showing showings shown \
     shows shrink shrinking shut shutdown shy siblings sick side sided sidelines sides sight sights sign signal \
     signaled signals signature signatures signed significance significant significantly signing signs silence \
     silent silver similar similarities similarly simple simply simultaneously since sincere sincerely singing \
     single single-payer singled singularly sink sister sisters sit sit-down site sites sits sitting situation \
     situations six six-year sixth sizable size skeptical skepticism skill skilled skills skin skip slain slam \
     slammed slamming slams slate slated slaughter slavery sleep slew slice slightly slim slip slipped slipping \
     slogan slot slots slow slowly small small-dollar smaller smallest smart smile smiling smooth snapshot snarky \
     sniper so so-called sober soccer social socialist socially society soft soften software soil solar sold \
     soldier soldiers sole solely solicit solid solidarity solidified solidify solidly solution solutions solve \
     solved solving somber some somebody somehow someone something sometime sometimes somewhat somewhere son \
     songs sons soon sooner sophisticated sorry sort sorts sought soul sound sounded sounding sounds sour source \
     sources soured southern sovereignty space sparked sparking sparred spat spawned speak speaker speakers \
     speaking speaks special specializes specific specifically specifics spectacle spectrum speculate speculated \
     speculation speech speeches speechwriter speed spend spending spends spent sphere spike spiked spin spirit \
     spirited spite split spoiler spoke spoken spokesman spokeswoman sponsor sponsored spontaneous sport sports \
     spot spotlight spots spotted spouse sprawling spread spreading spree spring spur spy square square-foot \
     squarely squeezed stability stable stack stacked staff staffer staffers staffs stage stages staggering \
     stagnant stake staked stakes stall stalled stamina stamp stamps stance stances stand standard \
     standard-bearer standards standing stands star stark starring stars start start-up started starting starts \
     state state-by-state stated statement statements states statewide stating station stations statistics \
     stature status staunch stay stayed staying steadily steady steal stealing steam steel steep steer steered \
     steering stem stemming step stepped stepping steps stereotypes stern stick sticking stiff stifling still \
     stimulus stir stirred stock stocks stolen stood stop stopped stopping stops store stores stories storm story \
     straight straightforward strain strange strategic strategically strategies strategist strategists strategy \
     straw streak stream streets strength strengthen strengthened strengths stress stressed stretch strict \
     strictly stride strides strife strike strikes striking string stripped strode strong stronger strongest \
     stronghold strongholds strongly struck structure structured struggle struggled struggles struggling stubborn \
     stuck student students studied studies study stuff stumbled stumbles stump stumping stunning stupid style \
     subdued subject subjected submitted subsequent subsequently substance substantial substantially substantive \
     subtle suburb suburban succeed succeeded succeeds success successes successful successfully successor such \
     sudden suddenly sue sued suffer suffered suffering sufficient suggest suggested suggesting suggestion \
     suggestions suggests suicide suing suit suite suited suits sum summary summer summit summon sums sun super \
     superdelegate superdelegates superior supply support supported supporter supporters supporting supportive \
     supports supposed supposedly supremacist sure surely surface surfaced surge surged surging surpassing \
     surprise surprised surprises surprising surprisingly surrogate surrogates surrounded surrounding \
     surveillance survey surveyed surveys survive survived surviving suspect suspected suspects suspend suspended \
     suspending suspension suspicion suspicious sustainable sustained swagger swamp swaths sway sweeping swept \
     swiftly swing swinging swipe swipes switch sworn symbol sympathetic sympathy sync system systemic systems \
     table tables tack tacking tackle tackling tactic tactical tactics take takeaway takedown taken takeover \
     takes taking tale talent talented talk talked talking talks tallied tally tank tanks tap taped tapped \
     tapping target targeted targeting targets tariffs tarnish task tasked tasks taste tastes taught tax taxes \
     taxing taxpayer taxpayers tea teach teacher teachers teaches teaching team teamed teams tear tears tech \
     technical technically technique techniques technological technologies technology teenager telephone \
     teleprompter televised television tell telling tells temper temperament temperature temporarily temporary \
     ten tend tended tendency tends tens tense tension tensions tent tentative tenuous tenure term terminated \
     terms terrible terrific terrifying territorial territories territory terror terrorism terrorist terrorists \
     test tested testified testify testimony testing tests text than thank thanked thanks that the theater theft \
     their them theme themes themselves then theories theory therapy there thereafter thereby therefore these \
     they thick thin thing things think thinking thinks third third-party third-place this thorough thoroughly \
     those though thought thoughtful thoughts thousand thousands thread threat threaten threatened threatening \
     threatens threats three three-quarters three-way threshold threw thrilled thriller thrive thrived through \
     throughout throw throwing thrown thus thwart thwarted ticked ticket ticking tide tie tied ties tight tighten \
     tightening tighter tilt time timeline times timestamp timing tiny tip tipping tips tired title titled titles \
     to today together told tolerance tolerate toll tomorrow ton tone tonight too took tool tools top top-tier \
     topic topics topped tops torture tossed total totaling totally touch touched touches tough tougher toughest \
     toughness tour tournament touted touting toward towards towers town towns toxic traced track tracking tracks \
     traction trade traded trading tradition traditional traditionally traditions traffic tragedies tragedy \
     tragic trail trailed trailing trails train trained training traitors trajectory transactions transcript \
     transcripts transfer transform transformation transformative transformed transforming transgender transition \
     translate transparency transparent transportation trash travel traveled travelers traveling travels treat \
     treated treating treatment tremendous tremendously trend trending trends trial tribute tricky tried tries \
     trigger trillion trillions trio trip triple trips triumph troops trouble troubled troubles troubling \
     trounced trove truck trucks true truly trust trusted trustworthiness trustworthy truth try trying tsunami \
     tuition tuition-free tune turbulent turmoil turn turnaround turned turning turnout turns tweet tweet-author \
     tweet-date tweet-id tweeted tweeting tweets twice twin twist two two-hour two-man two-term two-thirds \
     two-way two-year tycoon tying type types typical typically ubiquitous ugly ultimate ultimately um unable \
     unacceptable unanimous unanimously unarmed unauthorized unaware unbound uncertain uncertainty unclassified \
     unclear uncomfortable uncommitted uncommon unconstitutional unconventional uncovered undecided under \
     undercard undercut underdog underestimated undergoing underlying undermine undermined undermines undermining \
     underscore underscored underscores underscoring understand understanding understands understood underway \
     undisclosed undo undocumented uneasy unemployment unexpected unexpectedly unfair unfairly unfavorable \
     unfavorably unfit unfold unfolded unfolding unfortunate unfortunately unfounded unhappy unheard unified \
     unifier uniform unify unifying unilateral union unionized unions unique uniquely unit unite uniting unity \
     universal universe universities unknown unleashed unless unlike unlikely unloaded unmistakable unnecessary \
     unnoticed unofficial unpopular unpopularity unprecedented unpredictable unprompted unqualified unrealistic \
     unrelated unrest unsecured unsettled unsuccessful unsuccessfully unsure unsustainable until untrue \
     untrustworthy unusual unusually unveiled unwillingness up upbeat upbringing upcoming update updated updates \
     upend upended upfront upheaval upon upper uprising upset upsets upside upstate upward urban urge urged \
     urgency urgent urging us use used useful useless user users uses ushered using usual usually uttered vacancy \
     vacant vacation vacuum vague valid valuable value valued values variety various varying vast vastly \
     vehemently vehicle vehicles vein venture ventures venue verbal version versus very veteran veterans vetted \
     vetting via viability viable vice vice-presidential vicious victim victimized victims victories victory \
     video videos view viewed viewers viewing views vigor vigorously violate violated violates violating \
     violation violations violence violent viral virtual virtually virtue virtues virus visa visas visceral \
     visible vision visit visited visiting visits vital vitriol vocal voice voiced voices void volatile volume \
     voluntarily volunteer volunteered volunteers vote voted voter voters votes voting vow vowed vowing vows vs \
     vulnerabilities vulnerability vulnerable vying wage waged wages waging wait waited waiting wake walk walked \
     walking walks wall walls waning want wanted wanting wants war warfare warm warming warn warned warning \
     warnings wars wary was waste wasted wasting watch watchdog watched watching water waterboarding waters wave \
     waved waves waving way ways we weak weaker weakness weaknesses wealth wealthier wealthiest wealthy weapon \
     weapons wear wearing web website websites wedding week weekend weekends weekly weeks weigh weighed weight \
     weird welcome welcomed welcoming welfare well well-known went were what whatever whatsoever when whenever \
     where wherever whether which while whipping white whiter whites who whoever whole whom whomever whose why \
     wide wide-ranging widely widening wider widespread widow wife wild wildly will willing willingness win wind \
     window winds wing winner winner-take-all winners winning wins winter wiping wisdom wise wish wishes with \
     withdraw withdrawal withdrew withering withheld withholding within without witness witnessed witnesses woes \
     woman women won wonder wondered wonderful wondering word worded wording words wore work work-related worked \
     worker workers workforce working working-class workplace works world worldview worldwide worried worries \
     worry worrying worse worst worth would would-be wound wounded wounds wow wrap wrapped wreck wrestling write \
     writer writers writes writing written wrong wrongdoing wrote xenophobe xenophobia xenophobic yanked yard \
     yawning yeah year year-end year-old years yell yelled yellow yes yesterday yet yield yielded yields you \
     young younger youngest your yourself youth zeal zero zeroing zone";
