//! A catalogue: plain words of the language that news uses more rarely than those of [`super::common`], in
//! lower case, base forms. It may only speak against "Onion Rings" being somebody's name.
//!
//! From the lists of SCOWL, sizes 10 and 20. Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy,
//! modify, distribute and sell these word lists, the associated scripts, the output created from the scripts, and
//! its documentation for any purpose is hereby granted without fee, provided that the above copyright notice
//! appears in all copies and that both that copyright notice and this permission notice appear in supporting
//! documentation. Kevin Atkinson makes no representations about the suitability of this array for any purpose. It
//! is provided "as is" without express or implied warranty.

/// The words, in order.
pub const DICTIONARY: &str = "aardvark abbreviate abbreviation abide abnormal abolishes abolition abort \
     absorb abstract abstraction abusive abysmal accent accesses accidental accommodate accommodation \
     accompanies accompany accomplishes accordance accountant accumulate accuse accustom ace acid acorn \
     acoustic acquaintance acquisition acronym activate acute adaptation adapter adaptor addict addictive \
     adhere adjacent adjective adjust adjustment administer advantageous advent adventure adventurous \
     advert advertise advertisement advisable aerial aesthetic aforementioned agony agricultural aircraft \
     alas album alcohol alcoholic alert algebra algebraic algorithm alias aliases alien align alignment \
     allege allergic alleviate allocate allocation allowable allowance aloud alphabet alphabetic \
     alphabetical alteration alternate amateur amaze ambient ambiguities ambiguity ambiguous amend amongst \
     amp amplifier amuse amusement anagram analog analogous analogue analogy analyse analyze anarchy \
     anatomy ancestor ancient anecdote angels angle anguish animal annoy annoyance anomalies anorak \
     anthology anticipate anticipation antidote antique antisocial anyhow anyplace apathetic apathy \
     apologies apologise apostrophe appal appall apparatuses append appendix apple applicable applicant \
     applies appraisal appreciation approximate approximation apt arc arcade arcane arch archaic \
     architecture archive arguable arise arisen arithmetic arrange arrogance arrogant arrow arse artist \
     artistic ascend ashcan ashes asleep assemble assembler assesses assign assignment association assort \
     asterisk astronomer astronomy asynchronous atheism atheist atlas atmospheric atom atomic atrocity \
     attach attain attendant attraction attribute audible aunt authorisation authorise authorize \
     autobiography automate automobile availability awake axe axiom axis backbone backlog backspace \
     bacteria bacterium baffle bake ballet banal banana bandwagon bandwidth bang bankrupt bark baroque \
     barred barrel barrister basement bashes basket basses bastard bat bath batteries baud bay beam beans \
     bearded bearding beards beast beauty beef beer beforehand beg beginner behave behaviour believable \
     believer bells belong beloved bending bends beneath beta beware biases bible biblical bicycle billfold \
     binary biochemistry biologist biology birds biscuit bitmap bitten blackboard blackmail blade blank \
     blatant bless blesses blew blink bliss blob blown blurb boat bobs bog bogged bogging boggle bogus boil \
     bolt bone bonus booklet bookshop bookstore boot borderline bore boredom borne bottle bounce boundaries \
     boundary bout boxes bracket brake branches bread breakdown breathe bred breed breeze brethren brick \
     brigade brighter brightest brightness browse brush bucket buffer bug bugger bulb bull bullet bulletin \
     bundle buries burnt bury buses butter button bye byte cabbage caffeine cage cake calculate calculation \
     calculator caller cam cancelled cancelling canonical cant cardboard carriage carrier carrot cartoon \
     cartridge cassette catalog catalogue catches cater cathedral catholic cattle causal causality cave \
     caveat cease cellular censor censorship centre centuries certificate chalk champagne chancellor \
     changeover chap chapel char charm chart chatted chatting cheapest cheat checker cheek cheerful cheese \
     chemical chemist chemistry cheque chequer chess chest chestnut chew chicken childish choir chop \
     chopped chopping choral chord chucked chucking chucks chunk churches cider cigarette cinema circa \
     circuit circuitry circular circulate circulation circumstance civilisation civilise civilization \
     civilize clarification clarifies classical classifies clause cleanest clearest clever cleverer \
     cleverest cliff climb clinic clinical clipped clipping clique clog clone closet closure cloth clothe \
     cloud clue clumsy cluster coach coarse coat cobbler coin coincide coincidence coke collaboration \
     collate colony colour comma commandment commence commodity communal communism compact companion \
     comparative compatibility compatible compel compensate compilation compile compiler complacent \
     complement complementary completeness completion complication component compose composer composite \
     composition comprehend comprehensible comprehension compress compresses compression compulsion \
     compulsory computation computational compute computerise computerize concatenate conceal conceivable \
     conceive concentrate conception conceptual concerto concise concur condemnation condense conditional \
     condom condone conductor confess confidentiality configuration configure confine conform congest \
     congestion conjecture conjunction connector connotation conscious consciousness consequent \
     conservation considerate consist consistency consolation console conspicuous constituent constitute \
     constrain constraint construct consult consultancy consultation consume consumption container contempt \
     continental continual continuity continuous continuum contour contraception contradictory \
     contravention contrive controller controlling convenient converse conversion converter convict cooked \
     cookie cooking cooks coordination copied copper copyright corporation corpse correction correlate \
     correspond corridor cosmic cosmology cosy cough counselled counselling counterexample countryside \
     courier cow cramp crap crashes crass crawl cream creator creature creed creep cricket cries crisp \
     criterion criticise crossroad crossword crown cruel cruelty cruise crunch crunches crushes cryptic \
     cube cubic cuckoo cue culprit cult cumbersome cumming cums cumulative cunning cup cupboard curiosity \
     curious curriculum curse cursor curtain curve custard customary cute cyclist cylinder cynic daft \
     damnation damp dare darkness darling dash dashes datum daytime deaf dealer debatable debug debugged \
     debugger debugging decay decimal decode decrease dedicate deduce deduction deem deepest defect \
     defective defence deficiency definite defy degenerate degradation degrade deity delete deletion \
     delicate delight delightful delimiters delivery delusion demented democratic demolish demolishes \
     denominator denote dense density department departmental dependant dependence deposit depress \
     depresses depression derange derivative derive derogatory descend descriptive desert designate \
     designer desirable desktop despair despise destination destine destructive detach detaches detect \
     detectable detection detective detector deterrent detract devastate deviation devil devious devise \
     devoid devote diagnosis diagnostic diagonal diagram dialect dialled dialling dialog diameter diary \
     dice dictionaries dictionary diesel diet differential differentiate digest digging digit dim \
     dimensional dine diner dip directive directories directory disable disappear disappoint disc discard \
     discharge disciplinary disclaimer disco disconnect discontinue discoveries discrepancy discrete \
     discusses disguise disgust dish dishes disk disorder disposable disposal dispose disposition \
     dissertation dissimilar distasteful distinctive distinguishes distort distortion distress distresses \
     disturb disturbance ditch ditto dive divert divine doctrine documentation doe dogma dole dons dose dot \
     dotted dotting doubtful doubtless downhill downright downstairs dragging dragon drain drank drastic \
     draught drawback dread dreadful dreamt dreary dress dresses dried dries drift drill drink drip dripped \
     dripping drivel drown drunk drunken dual duff dug dull dumb dummy dumpster duplicate duplication \
     duration dust dustbin eagle east eaten eater eccentric ecological ecology economical edited edition \
     edits educate effectiveness efficiency egg ego eighteen electric electrical electron elegant elephant \
     elevator eleven elitist embarrass embarrasses embed embedding eminent emit emphasise empirical employ \
     emptied empties emulate emulation emulator enclose encode encouragement endeavor endeavour engine \
     enhance enhancement enjoyable enjoyment enlarge enlighten enlightenment enquire enquiries enquiry \
     entail entertain entirety entitle entries envelope envisage envy equate equation equilibrium equip \
     equipped equipping erase eraser ergo err erroneous esoteric essay establishes estimation eternal \
     eternity ethic etymology evaluate evaluation evolutionary evolve exaggerate exam examination examine \
     examiner excess exclamation exclude exclusion executable execution exempt exhaust exhaustive exhibit \
     exhibition exotic expedition expenditure experimental experimentation expire expiry explanatory \
     explicit explode exploitation exploration exponential expresses expressway extant external extinction \
     extract extraction extraneous eyesight factual faculties faint fainter faintest fairer fairest fairy \
     faithful fallacious fallacy famine fantasies fantasy farce farewell farm farther farthest fascinate \
     fashionable fastest fatuous faucet faulty favour favourable favourite feasibility feasible feat fed \
     feeble feedback fender festival fetch fever fewest fiber fibre fictional fiddle fifteen fifty filter \
     filthy finalise finalize finer finest finite firework fishes fitted fitting fiver fixes fizzy flagged \
     flagging flame flashes flavor flavour flaw fleet flesh flexible flied flies flipping float floppy \
     flour flower flown fluctuation fluent fluffy fluid flush flushes flute foam fog folder folk follower \
     fond font foolish footnote forbade forbid forbidden forbidding foreigner foreseeable forests forgave \
     forgetting forgiven forgot fork format formation formatted formatting formulae formulation forthcoming \
     fortnight fortunate forty foul fourteen fragile fragment framework frantic freak freeway frequencies \
     frequency friction fried fries frighten frivolous frog frown froze frozen fruit frustrate frying fudge \
     fulfil fullest fume functional functionality fundamentalist funeral funnier funniest fur furniture \
     furry furthermore furthest fuse fusion fuss fussy futile fuzzy galactic galaxy garage garbage garble \
     garden gasp gate gateway generalisation generalise generalization generalize generator generic genes \
     genetic genius genocide genre gentle geographical geology geometry ghost gibberish gig gin girlfriend \
     glance glasses glean glorious glory glossy glove glow glue gnome goat god goldfish goldfishes goodies \
     goody gorgeous gospel gossip gown graffiti graffito grain grammar grammatical graph graphic graphical \
     gratuitous gravitational greasy greedy grey grid grind groan grosses guesses guideline guilt guitar \
     gulf gullible gum gut habit hail haircut hairy halve hammer handbook handicap handler handy hang \
     hangover happier happiest happiness hardback hardened hardening hardens hardship hardware harmless \
     harmony hash hassle hasten hasty havoc hay hazard hazy header heap heavier heaviest heel helicopter \
     helmet helpless hence henceforth herd hereby heresy heroic herrings hesitate heterosexual hexadecimal \
     hideous hierarchical hilarious hills hindsight hint hip hitherto hobby hog holders hollow homosexual \
     honey honorary honour hook hopeless horde horizon horizontal horrendous horrid horrified horrifies \
     horrify housed huh hum humane humor humorous humour hurry hut hydrogen hyphen hypocrisy hypocrite \
     hypothesis hysterical idealistic identifier identifies idiom idiosyncratic idiot idiotic idle \
     ignorance illiterate illness illogical illusion illustrate imaginary imagination imaginative imbalance \
     immature immense imminent immoral immortal impair impend imperfect imperial impersonal implausible \
     implementation implicit implies impractical impress impresses imprison impulse inaccessible \
     inaccuracies inaccuracy inane incapable incarnation inch inches incidence incidental incline \
     incoherent incompetence incomplete incomprehensible inconsistencies inconsistency inconsistent \
     inconvenience incorporate increment incur incurred incurring indefensible indent indeterminate indexes \
     indicative indicator indirect indirection indistinguishable induce induction indulge inefficiency \
     inefficient inertia inexperienced infallible infant infantile infect infection infelicity infer \
     inference inferior inferiority infinite infinity inflexible inflict info inform informative infrequent \
     infringement ingenious ingredient inhabit inhabitant inherit inheritance inhibit inhibition \
     initialisation initialise initialization initialize initiate injure injuries injury ink innocence \
     input inputted inputting inquire insane insect insecure insert insertion insidious insignificant \
     insofar inspect inspection inspiration install installation institute instruct instruction \
     instrumental intact intake integer integral intellect intensive intentional inter interact interactive \
     intercourse interface interference intermediate intermittent interpret interpreter interrogate \
     interrupt interruption interval intimate intolerance intrinsic introductory intuitive invade invalid \
     invalidate invaluable invent invention inventor inverse invert invisible invite invoke ion irate iron \
     irony irrational irrelevant irrespective irritate irritation isolate isolation jacket jam jammed \
     jamming jargon jazz jealous jeans jellies jerk jest journal juice junction jungle junk justifiable \
     justifies juvenile keeper kernel kettle keyboard keystroke keyword kidded kidding kidnap kidnapped \
     kidnapping kidney kindness kingdom kiss kit knee labelled labelling laboratory labour lad ladder lag \
     lager lain lamp landlord lark laser laughter launches lavatory lawn layout laziness lazy leaf leaflet \
     league leap learnt leather lecture lecturer leg legible leisure lemon lend lenient lenses lest lethal \
     liable liaison libel librarian libraries licence lid lighter lightest likewise limb limitation linear \
     linguistic linkage lion lip liquid liquor lisp listener liter literal literary literate litre litter \
     liver livest load loader locate lodge log logged logging logo loop lords lorries lorry lousy lover \
     ludicrous luggage lump lunatic lunchtime lung lurk lust lyric machinery madness magical magnetic \
     magnificent mailbox mainframe maize malfunction malicious mangle mania manifestation manifesto \
     manipulate mankind manned manpower manuals manufacture mapped mapping march marginal marital marries \
     marvellous marvelous masses mathematical mathematician mathematics matrices matrix mature maximise \
     maze meal meaningless measurement meat mechanic mechanical medicine medieval medium megabyte melt \
     memorable mend mentality menu mercury merge merit messes metal metaphor meter metre mice microcomputer \
     microprocessor microwave mighty migrate mileage milk mill mimic mindless minimalist minimise mint \
     miraculous miscellaneous misdirect miserable misery misfortune misguide misinterpret mislead misled \
     misplace misprint misread misrepresent misses mist mistook misunderstand misunderstood misuse mixes \
     mixture mnemonic moan mob mod modelled modelling moderation modification modifies modify module mole \
     molecular molecule monarch monkey monochrome monster morality moreover moron mortal mortality motivate \
     motivation motive motor motorway motto mould mountain mouse muck mud muddle mug multiplication \
     multiplied multiplies mum mumble mummy mundane murderer musical musician mutter mysteries mysterious \
     mystery mystic myth mythical mythology nail naive naked nameless narrowest nastier nastiest naughty \
     nay nearer neat neck negate neglect negligible negotiable neighbour neighbourhood nest neural \
     nevertheless newcomer newer newest nicer nicest nicked nicking nickname nicks nightmare nil node noise \
     noisy nominal noon normality nostalgia notation noticeable notification notified notifies notify \
     notorious notwithstanding noun novelty novice nowadays nuisance null numb numbest numeral numeric \
     numerical nun nut oar obey object objectionable obligatory oblige obnoxious obscene obscure obscurity \
     observe observer obsess obsesses obsession obsolete obstruct obtainable occupies occupy occurrence \
     offence offender offhand offsetting offspring omission omit omitted omitting oneself onion onus \
     onwards opera operator oppress oppresses oppression optic optical optimal optimisation optimise \
     optimization optimize optimum optional opus opuses oral orange orbit orbital orchestra orchestral \
     organ organic organisation organise organiser orient oriental orientate orientation origin originate \
     originator orthodox outcry outdated outer outgoing outline output outweigh overcame overdraft overdue \
     overflow overload overlong overlook overprice overridden override overrode overtone overview overwhelm \
     overwriting overwritten oxygen ozone pacifier packet pad padded padding painless palace pale pan pant \
     paperback par paradise paradox paragraph parameter paranoia paraphrase pardon parentheses parenthesis \
     parity parochial parody parrot parse participant particle partition passenger passive password paste \
     patches patent pathetic patient patronise patronize pavement peanut peasant peculiar pedal pedant \
     pedantic pedantry pedestrian pen penalties pencil pended pends penguin pennies perceive perfection \
     periodic peripheral permissible permission permitting perpetual persecute persist personalities \
     persuasion perverse pet petrol pharmacies pharmacy phenomena philosopher philosophies photocopy \
     photographic physic physicist physiology piano pie pig pigeon pile pinch pinches pint pipe pit pitfall \
     pity plague planetary plaster plastic plate playground pleasant plot plotted plotter ploy plug plugged \
     plugging plural poem poet poetic poetry pointer pointless poison poke polar pole policeman polish \
     polishes politeness pollution polynomial pompous poorest popped popping populace populate pork \
     pornography port portability portable porters possess possesses possession possibilities postage \
     postal postcard poster postmaster postpone postscript postulate pot potato potatoes pound pour powder \
     practicable practise preach preaches precaution precede precedence precious precise precision preface \
     preferable preferring prefix prefixes prejudice premature premise preparation prerequisite prescribe \
     prescription presses presume pretend pretentious prevalent prevention previewer priest primitive \
     printer printout prise prisoner privatisation privatization privilege probabilities probability \
     probable processes processor proclaim producer productivity profitable programmable programme \
     programmer progresses projection proliferation prolong prompt pronoun pronounce pronunciation prophet \
     proportional proprietary prose prostitute protein protocol prototype provisional provoke proximity \
     pseudo psychologist psychology pub publicise publicize publishes pudding pulp pulse pump pun punches \
     punctuation puncture punishes punt pupil purge purple putt puzzle python qualification qualifier \
     qualifies quantities quantity quantum query quest questionnaire queue quibble quicker quickest quieter \
     quietest quitting quiz quota quotation rabbit rabid rack racket radiation radius rag rage raid rail \
     railroad railway rain rainbow ram rang rarer rarest rat ratio rattle rave raw razor reactionary \
     reactor readable reader readership realisation realise realm rear rearrange rebuilt receipt receiver \
     recipe recipient reckon recognisable recognise recognizable recollection reconcile recorder \
     recreational rectangle rectangular rectified rectifies rectify recursion recursive recycle redefine \
     redirect redundancy redundant refine reflex reformat refresh refreshes refund refute regretted \
     regretting reign reinstate reiterate relation relativity relax relaxes relay relevance reliability \
     relieve relocation remainder remedy removal rename rend rendition repeatable repent repertoire \
     repetition repetitive rephrase replies reproduce reproduction repulsive requisite reread researcher \
     resemblance resent reservation reserve resetting reside resource respectable restart restrain \
     restriction resurrection retire retract retrieval retrieve reuse revenge revert revise revision \
     rewrite rewritten rewrote rhyme rhythm ribbon richer ridden ridding rigid riot river robot rode \
     romance romantic rope rot rotate rotation rotten roundabout rout royalties rub rubber rubbish rude \
     ruin ruler rumor rumour rung rushes sabotage sack sacred sadden safeguard saga sail saint saki salary \
     salesman salvation sandwich sandwiches sane sanity sank sarcasm sarcastic satellite satire \
     satisfaction satisfactory satisfies sauce scan scanned scanner scanning scarce scarf scarlet scatter \
     scenery sceptical scheduler scheme scholar scientific scotch scrap scrapped scrapping scratch \
     scratches scream scroll scum sea secondary sect selective semantic sender sensation sentient \
     sentimental separator sequel sequence sequential seriousness sermon servant severity sexes sexuality \
     sexy shade shallow sheep sheer shelf shelve shine shiny shipped shipping shoe shone shopped shortage \
     shorten shortest shorthand shoulder shout shove shower shutting sic sicken sideways sigh sigma \
     signalled signalling silicon sillier silliest similarity simpler simplest simplicity simplified \
     simplifies simplify simplistic simulate simulation simultaneous sin sine sinful sing singers singular \
     sinister sir situate sixteen sixties sixty skeleton sketch sketches skipped skipping skirt skull sky \
     slag slang slash slave slept slid slide slight slighter slightest slippery slope sloppy slower slowest \
     smallish smash smashes smell smoke smoker smug snack snag snail sneak sneaky sniff snobbery soap \
     socialism societies sock socket sod solicitor solo someplace song soonest sophisticate sordid sore \
     soundtrack soup south span spare spatial specialise specialist speciality specialize specialty species \
     specification specified specifies specify specimen spectacular sped spell spelt spies spigot spill \
     spiral spiritual spit spitted spitting splendid splitting spoil spoilt spoof spool spotting spout \
     sprang spray sprung spurious squad squash squashes squeeze stagger stair staircase stale standardise \
     standardize standpoint stare starred starter startle starve static stationary statistic statistical \
     stereo stereotype sterile sticky stimulate stimulation stirring stole stomach stones storage storey \
     stranger strangest stray stresses stretches stringent strip stripping strive stroke structural studio \
     stumble stun stunned stunt stupidity subjective submission submit submitting subroutine subscribe \
     subscription subset subsidiary subsidise subsidize substitute substitution subtleties subtlety subway \
     succession successive sufferer suffice suffix sugar suicidal suitability suitable summaries summarise \
     summarize summed summing sundry sunk sunlight sunshine superb superficial superfluous superiority \
     supermarket supernatural supervise supervision supervisor supplement supplementary supplied supplier \
     supplies suppose suppress suppresses suppression supreme surgery surname surplus surround survival \
     susceptible sustain swallow swam swap swapped swapping swear sweat sweep swim swimming switches sword \
     swore swum symbolic symmetric symmetry sympathies sympathise sympathize symphonies symphony symptom \
     syndicate syndrome synonym synonymous syntactic syntax synthesis synthesizer systematic tab tactless \
     tag tail tailor taker tall tame tangent tape tasteless taxation taxi teapot tedious teenage teeth \
     telescope tempt temptation tendencies tender tennis tenth terminal terminate termination terminator \
     terminology terrified terrifies terrify terse textbook textual thankful theatre thee theological \
     theology theorem theoretical thereabouts therein thereof thesis thickness thief thieve thirst thirty \
     thoroughfare thou throat throughput thrust thumb thy tick tidied tidies tidy tiger tile till timer \
     timescale timetable tin tire tiresome toad toast tobacco toe toggle toilet token tolerant tomato \
     tomatoes tome tongue tooth topical torn toss tourist tower toy trace transaction transferred \
     transferring transient transit translation translator transmission transmit transmitted transmitter \
     transmitting transport trap trapped trapping trashcan travelled travelling tray tread treasure treaty \
     tree trek trendy triangle tribe trick trifle trilogy trinity tripos trivia trivial trolley troop \
     trouser trumpet truncate trunk trusty tube tunnel turntable tutor tutorial twelve twentieth twenty \
     typeset typesetting typewriter tyre ugh umbrella unaffected unambiguous unattended unauthorised \
     unavailable unavoidable unbalanced unbearable unbelievable unbiased unchanged uncle unconnected \
     unconscious unconvincing undefined underestimate undergo undergoes undergone undergraduate underground \
     underlain underlay underlie underline underneath understandable undertake undertaken undertook \
     underwent undesirable undid undoes undone unemployed unexplained unfamiliar unfinished unhealthy \
     unhelpful unifies unimportant uninteresting university unjustified unlimited unload unlock unlucky \
     unnatural unobtainable unpleasant unread unreadable unreasonable unreliable unsafe unsatisfactory \
     unseen unset unsolicited unsound unspecified unstable unsuitable unsupported unsuspecting untidy unto \
     unusable unused unwanted unwelcome unwilling unwise unworkable upgrade upright upsetting upstairs \
     usable usage usefulness utilities utility utter vacancies vain validity valley valve vandalism vanish \
     vanishes vans variable variance variant variation varied varies varieties vary vat vector vegetable \
     vegetarian velocity vend vendor verb verbatim verbose verdict verification verified verifies verify \
     versatile verse vertical vessel vet vicar vicinity viewer viewpoint vile village vintage vinyl violin \
     virgin viruses visitor visual vocabulary voltage voluntary vomit vouch vowel waded wades wading waffle \
     wallet wander warehouse warp warrant warranty wartime washed washes washing wasteful watches weary \
     weasel weather wedded wee weekday western wet wetting whale wheel whence whereas whereby whereupon \
     whichever whilst whim whiskey whisky whistle whoop wicked widest width wine wipe wire wiser wisest wit \
     witch withdrawn witty wive wizard woke woken wombat wondrous wont wooden workable workload workshop \
     workstation worm worn worship worthless worthwhile worthy wrapper wrapping wrath wrecker wren wretched \
     wrist yawn yeti yourselves zoom";
