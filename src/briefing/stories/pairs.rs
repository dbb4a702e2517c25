//! A catalogue: stories that two papers tell in their own words.

/// A story told by two papers: `[title, text]` twice.
pub(super) type Pair = [[&'static str; 2]; 2];

/// Stories that two papers tell in their own words; no two pairs are one story.
pub(super) const PAIRS: &[Pair] = &[
    [
        [
            "Ferry fire",
            "A fire in the engine room of the ferry Solveig drove 140 passengers onto the car deck off Kelm Head.\n\nCaptain Bjarne Holm said foam put the fire out within the hour.",
        ],
        [
            "Passengers tell of smoke on the Solveig",
            "Smoke from the engine room filled the stairs of the Solveig off Kelm Head, passengers said.\n\nThe ferry reached Kelm under her own power, and Captain Holm praised the crew and the foam.",
        ],
    ],
    [
        [
            "Teachers vote to strike",
            "Teachers in Marrow County voted to strike over class sizes, the union said.\n\nLotte Brandis, who leads the union, said rooms with 38 pupils were no rooms to teach in.",
        ],
        [
            "Marrow schools face walkout",
            "Schools in Marrow County may shut next week after a strike vote by the teachers' union.\n\nClass sizes of 38 pupils are the quarrel, Lotte Brandis of the union said.",
        ],
    ],
    [
        [
            "Vaccine trial halted",
            "Dunmore Pharma halted its malaria vaccine trial in Osterey after two volunteers fell ill.\n\nThe volunteers have liver pain, the drug firm said.",
        ],
        [
            "Two ill in malaria trial",
            "Two volunteers in Osterey have liver pain after a malaria vaccine, and Dunmore Pharma stopped the trial.\n\nRegulators will read the data of the volunteers.",
        ],
    ],
    [
        [
            "Tariff on timber",
            "Varland put a 12 percent tariff on timber from Osterey from the first of March.\n\nSawmills in Lindholm said the tariff would save 400 jobs.",
        ],
        [
            "Osterey answers timber tariff",
            "Osterey called the 12 percent timber tariff of Varland a breach of the Straits accord.\n\nSawmills in Lindholm welcomed the tariff.",
        ],
    ],
    [
        [
            "Museum theft",
            "Thieves took the Pellan chalice from the Haverness Museum by a skylight on Sunday night.\n\nThe silver chalice dates from 1612, curator Noor Adeyo said.",
        ],
        [
            "Chalice gone",
            "The skylight of the Haverness Museum was open and the Pellan chalice gone, curator Noor Adeyo said.\n\nPolice ask for pictures of a grey van near the museum.",
        ],
    ],
    [
        [
            "Quake in Tirren",
            "An earthquake of magnitude 6.1 shook the Tirren valley before dawn and brought down the church of Sant'Oro.\n\nEleven people were dug from the rubble.",
        ],
        [
            "Rescuers dig in Tirren valley",
            "Rescuers dug eleven people from the rubble of Sant'Oro after the 6.1 earthquake in the Tirren valley.\n\nAftershocks kept people in tents.",
        ],
    ],
    [
        [
            "Rate held",
            "The Bank of Varland held its rate at 3.25 percent and saw inflation easing in spring.\n\nGovernor Ines Calloway said wages were the worry.",
        ],
        [
            "Calloway warns on wages",
            "Wages, not energy, now drive inflation, Bank of Varland governor Ines Calloway said as the rate stayed at 3.25 percent.\n\nMarkets had expected the pause.",
        ],
    ],
    [
        [
            "Marathon record",
            "Temesgen Alula ran the Lindholm marathon in 2:02:11, a course record by forty seconds.\n\nA tail wind on the quay helped, the runner said.",
        ],
        [
            "Alula breaks Lindholm record",
            "A tail wind carried Temesgen Alula to 2:02:11 on the Lindholm marathon course.\n\nHe beat the old record by forty seconds.",
        ],
    ],
    [
        [
            "Dam drained",
            "Engineers began to drain the Corrow reservoir after water seeped through the old clay dam.\n\nThree hamlets below the dam were emptied.",
        ],
        [
            "Hamlets leave below Corrow dam",
            "People of three hamlets slept in a gym as the Corrow reservoir was drained.\n\nThe clay dam seeps, engineers said, but stands.",
        ],
    ],
    [
        [
            "Opera chief out",
            "Maestro Tibor Lantos left the Port Callis Opera after singers wrote of his temper.\n\nThe board named no successor.",
        ],
        [
            "Singers' letter ends Lantos era",
            "A letter by singers about his temper ended the years of Tibor Lantos at the Port Callis Opera.\n\nThe board met for six hours.",
        ],
    ],
    [
        [
            "Bees dying",
            "Beekeepers in the Ammer hills lost four hives in ten this winter to a new mite.\n\nThe mite came with queens from abroad, biologist Greta Soll said.",
        ],
        [
            "Mite kills hives in Ammer hills",
            "Biologist Greta Soll traced the mite that killed hives in the Ammer hills to imported queens.\n\nBeekeepers want a ban.",
        ],
    ],
    [
        [
            "Tunnel delayed",
            "The Skerry tunnel will open two years late, Transport Minister Odd Hauge told parliament.\n\nSoft clay under the sound cost 900 million crowns.",
        ],
        [
            "Clay stops Skerry tunnel",
            "Soft clay under the sound has set the Skerry tunnel back by two years and 900 million crowns.\n\nMinister Hauge will not resign over the tunnel.",
        ],
    ],
    [
        [
            "Chess title",
            "Sixteen-year-old Amrita Vell became the youngest chess champion by a draw with black in Tallow.\n\nHer rival Jonas Kreel had needed to win.",
        ],
        [
            "Vell, 16, is champion",
            "A draw with black made Amrita Vell, 16, chess champion in Tallow.\n\nJonas Kreel pressed for seven hours in vain.",
        ],
    ],
    [
        [
            "Cable cut",
            "The Norrin data cable was cut twelve miles off Lindholm, and the navy watches a tanker.\n\nBanks moved to satellite links.",
        ],
        [
            "Navy follows tanker after Norrin cut",
            "A tanker slowed above the Norrin data cable before it was cut, the navy said.\n\nThe navy follows her off Lindholm.",
        ],
    ],
    [
        [
            "Oyster ban",
            "Oysters from Brack Bay may not be sold after 60 diners fell ill with norovirus.\n\nA burst sewer fed the bay, the food agency said.",
        ],
        [
            "Sewer burst behind oyster illness",
            "The burst sewer at Brack Bay gave norovirus to oysters and to 60 diners.\n\nGrowers want the water board to pay.",
        ],
    ],
    [
        [
            "Verdict for clerk",
            "A court in Haverness freed postal clerk Edda Fromm, jailed in 2009 for a theft that software made up.\n\nFour hundred clerks may follow.",
        ],
        [
            "Edda Fromm cleared after 17 years",
            "Edda Fromm wept as the court cleared her: software had made up the theft for which the postal clerk was jailed in 2009.\n\nOther clerks sang outside.",
        ],
    ],
    [
        [
            "Wolf shot",
            "Rangers shot the wolf that killed ninety sheep on the Hallin moor.\n\nFarmers had kept watch with lamps for a month.",
        ],
        [
            "Hallin moor wolf is dead",
            "After ninety sheep, rangers ended the hunt for the wolf of Hallin moor.\n\nIts pelt goes to the school at Hallin.",
        ],
    ],
    [
        [
            "Airline folds",
            "Straits Air grounded its six planes and asked for protection from creditors, leaving 3,000 stranded.\n\nFuel debts sank the airline.",
        ],
        [
            "Stranded by Straits Air",
            "Some 3,000 passengers of Straits Air slept at gates after creditors grounded its six planes.\n\nRivals offer seats at half price.",
        ],
    ],
    [
        [
            "Rice forecast",
            "Rice harvests in the Mekara delta will fall by a fifth as salt water climbs the river, scientists said.\n\nFarmers turn to shrimp.",
        ],
        [
            "Salt climbs the Mekara",
            "Salt water in the Mekara delta takes a fifth of the rice harvest, a study finds.\n\nShrimp ponds replace paddies.",
        ],
    ],
    [
        [
            "Poet jailed",
            "Poet Samir Doust was given six years in Qadran for verses on bread prices.\n\nHis lawyer was kept out of court.",
        ],
        [
            "Six years for verses on bread",
            "A court in Qadran gave the poet Samir Doust six years over verses about bread prices.\n\nWriters abroad called for his release.",
        ],
    ],
    [
        [
            "Stadium roof",
            "Snow brought down the roof of the Vell Arena hours after a hockey match.\n\nBeams had been mended in August, the town said.",
        ],
        [
            "Arena roof falls under snow",
            "Hours after the last hockey fan left, the Vell Arena lost its roof to snow.\n\nInspectors had passed the beams mended in August.",
        ],
    ],
];
