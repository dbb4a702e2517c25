//! A catalogue of cases: `day | sentence | words=value; words=value`, nothing behind the last bar where the sentence tells
//! no time, `-` for an unknown publication day.

/// Of all kinds.
pub(super) const CASES: &str = r#"
2026-03-12 | The council met on Monday and will vote on 2 April. | Monday=2026-03-09; 2 April=2026-04-02
2026-03-12 | The mayor resigned Thursday. | Thursday=2026-03-12
2026-03-12 | Talks resume on Tuesday, the envoy said. | Tuesday=2026-03-17
2026-03-12 | The strike is due to begin on Sunday. | Sunday=2026-03-15
2026-03-12 | Dockers plan to walk out on Friday. | Friday=2026-03-13
2026-03-12 | Last Friday the ferry sank. | Last Friday=2026-03-06
2026-03-12 | The next hearing is next Thursday. | next Thursday=2026-03-19
2026-03-12 | Fog closed the airport on Monday morning. | Monday morning=2026-03-09TMO
2026-03-12 | Wednesday's storm cut power. | Wednesday=2026-03-11
2026-03-12 | The gate opened yesterday and closes tomorrow. | yesterday=2026-03-11; tomorrow=2026-03-13
2026-03-12 | Police searched the quay last night. | last night=2026-03-11TNI
2026-03-12 | The play opens tonight. | tonight=2026-03-12TNI
2026-03-12 | Firefighters were called early this morning. | early this morning=2026-03-12TMO
2026-03-12 | The dam was finished the day before yesterday. | the day before yesterday=2026-03-10
2026-03-12 | The bridge reopened on Aug. 7. | Aug. 7=2025-08-07
2026-03-12 | It was signed on Feb. 28. | Feb. 28=2026-02-28
2026-03-12 | The envoy left on Sept. 3, 2024. | Sept. 3, 2024=2024-09-03
2026-03-12 | On 14 July 1998 the mill burned. | 14 July 1998=1998-07-14
2026-03-12 | The treaty of the 4th of May 1990 still holds. | the 4th of May 1990=1990-05-04
2026-03-12 | The fair will open on May 21. | May 21=2026-05-21
2026-03-12 | Sales of boats fell in January. | January=2026-01
2026-03-12 | The tunnel collapsed in November. | November=2025-11
2026-03-12 | The plant will close in September. | September=2026-09
2026-03-12 | Ships were counted in March 2019. | March 2019=2019-03
2026-03-12 | The law dates from June of last year. | June of last year=2025-06
2026-03-12 | The factory was built in 1934. | 1934=1934
2026-03-12 | Wages rose in early 2024 and fell in late 2025. | early 2024=2024; late 2025=2025
2026-03-12 | Output fell in the third quarter of 2025. | the third quarter of 2025=2025-Q3
2026-03-12 | Third-quarter revenue doubled. | Third-quarter=2025-Q3
2026-03-12 | Traffic slowed in the first half of 2024. | the first half of 2024=2024-H1
2026-03-12 | Orders rose 4 percent in the fourth quarter from a year earlier. | the fourth quarter=2025-Q4; a year earlier=2024-Q4
2026-03-12 | In February exports fell from the same month a year ago. | February=2026-02; the same month a year ago=2025-02
2026-03-12 | The port was dredged last year. | last year=2025
2026-03-12 | The ministry will decide next month. | next month=2026-04
2026-03-12 | Snow fell last week and again this week. | last week=2026-W10; this week=2026-W11
2026-03-12 | The regatta is next weekend. | next weekend=2026-W12-WE
2026-03-12 | Prices rose later this year. | later this year=2026
2026-03-12 | He left the bank two years ago. | two years ago=2024
2026-03-12 | The well ran dry three days ago. | three days ago=2026-03-09
2026-03-12 | The boat left on 2 March and landed two days later. | 2 March=2026-03-02; two days later=2026-03-04
2026-03-12 | The court ruled on 5 March; the minister resigned the same day. | 5 March=2026-03-05; the same day=2026-03-05
2026-03-12 | She arrived on 8 March and left the next day. | 8 March=2026-03-08; the next day=2026-03-09
2026-03-12 | A year earlier the lake had frozen. | A year earlier=2025
2026-03-12 | The pact ended in 1999, and three years later war began. | 1999=1999; three years later=2002
2026-03-12 | The city grew in the 1990s. | the 1990s=199
2026-03-12 | It was a hit of the '80s. | the '80s=198
2026-03-12 | The chapel dates from the 12th century. | the 12th century=11
2026-03-12 | The mill closed in the summer of 2003. | the summer of 2003=2003-SU
2026-03-12 | The river froze last winter. | last winter=2025-WI
2026-03-12 | Harvest begins next spring. | next spring=2027-SP
2026-03-12 | The new rates apply in fiscal 2027. | fiscal 2027=FY2027
2026-03-12 | The empire fell in 480 BC. | 480 BC=BC0480
2026-03-12 | The vote starts at 9 a.m. Monday. | 9 a.m. Monday=2026-03-16T09:00
2026-03-12 | The signal was lost at 1430 GMT on 3 March. | 1430 GMT=2026-03-03T14:30Z; 3 March=2026-03-03
2026-03-12 | The lorry hit the wall at 5:20 p.m. on Tuesday. | 5:20 p.m.=2026-03-10T17:20; Tuesday=2026-03-10
2026-03-12 | Doors open at noon on 20 March. | noon=2026-03-20T12:00; 20 March=2026-03-20
2026-03-12 | The curfew lasted three days. | three days=P3D
2026-03-12 | He ran the yard for several years. | several years=PXY
2026-03-12 | The ride takes two and a half hours. | two and a half hours=PT2.5H
2026-03-12 | They signed a 10-year lease. | 10-year=P10Y
2026-03-12 | Rents doubled over the past decade. | the past decade=P1DE
2026-03-12 | Ferries will be cut in the next six months. | the next six months=P6M
2026-03-12 | The dispute dragged on for months. | months=PXM
2026-03-12 | The boiler stood idle for half a year. | half a year=P0.5Y
2026-03-12 | The paper is printed daily. | daily=P1D
2026-03-12 | Bins are emptied every Tuesday. | every Tuesday=XXXX-WXX-2
2026-03-12 | The society meets each year in Bath. | each year=P1Y
2026-03-12 | The mine yields 300 tonnes a year. | a year=P1Y
2026-03-12 | The annual fair drew crowds. | annual=P1Y
2026-03-12 | The talks were held Oct. 27-29. | Oct. 27=2025-10-27; 29=2025-10-29
2026-03-12 | The exhibition ran from 3 to 7 February. | 7 February=2026-02-07
2026-03-12 | Crews worked from Monday to Wednesday. | Monday=2026-03-09; Wednesday=2026-03-11
2026-03-12 | Between 1990 and 1995 the herd doubled. | 1990=1990; 1995=1995
2026-03-12 | The war of 1914-1918 emptied the village. | 1914=1914; 1918=1918
2026-03-12 | The file is dated 2025-10-27. | 2025-10-27=2025-10-27
2026-03-12 | The form was stamped 27.10.2025. | 27.10.2025=2025-10-27
2026-03-12 | The receipt of 10/27/2025 was lost. | 10/27/2025=2025-10-27
2026-03-12 | The receipt of 4/5/2024 was found. | 4/5/2024=2024
2026-03-12 | The slip of 3/10/2026 was kept. | 3/10/2026=2026-03-10
2026-03-12 | Am 3. Oktober 2023 fiel der Turm. | 3. Oktober 2023=2023-10-03
2026-03-12 | Le 14 juillet 2024 la place fut fermée. | 14 juillet 2024=2024-07-14
2026-03-12 | El 5 de mayo de 2022 llegó el barco. | 5 de mayo de 2022=2022-05-05
2026-03-12 | Vandals broke in over the weekend. | the weekend=2026-W10-WE
2026-03-12 | Rain is expected over the weekend. | the weekend=2026-W11-WE
2026-03-12 | It was dug 9999 decades ago. | 9999 decades ago=XXX
2026-03-12 | He now lives in Leeds. | now=PRESENT_REF
2026-03-12 | The firm recently moved north. | recently=PAST_REF
2026-03-12 | Rain will come soon. | soon=FUTURE_REF
2026-03-12 | She won it years ago. | years ago=PAST_REF
2026-03-12 | A few weeks later the roof fell. | A few weeks later=FUTURE_REF
2026-03-12 | Nothing like it was seen in the past. | the past=PAST_REF
2026-03-12 | The kiln was lit at the end of 2023. | the end of 2023=2023
2026-03-12 | The pier closes at the end of the month. | the end of the month=2026-03
2026-03-12 | Building began in mid-October. | mid-October=2025-10
2026-03-12 | The gallery shut in the last week of February. | the last week of February=2026-W09
2026-03-12 | On the night of 6 March the safe was opened. | the night of 6 March=2026-03-06TNI
2026-03-12 | The Christmas Eve 2024 flood took the bridge. | Christmas Eve 2024=2024-12-24
- | The council met on Monday. | Monday=XXXX-WXX-1
- | It opened on 4 May. | 4 May=XXXX-05-04
- | The port closed last year. | last year=XXXX
- | She resigned yesterday. | yesterday=XXXX-XX-XX
- | It rained in 2019. | 2019=2019
2026-03-12 | “I met her this morning,” he said. | this morning=XXXX-XX-XXTMO
2026-03-12 | “We lost the mill in 1998,” she said. | 1998=1998
2026-03-12 | April Jones chairs the board. |
2026-03-12 | The house of Theresa May was searched. |
2026-03-12 | Prices may rise. |
2026-03-12 | May I ask why? |
2026-03-12 | PRICES MAY RISE, BANK WARNS |
2026-03-12 | Protesters began a march on the capital. |
2026-03-12 | June Carter sang at the fair. |
2026-03-12 | August Wilson wrote the play. |
2026-03-12 | She finished second. |
2026-03-12 | It was the second bridge on the river. |
2026-03-12 | The 22nd Harbour Forum drew crowds. |
2026-03-12 | It was his twelfth visit. |
2026-03-12 | The ticket costs $2000. |
2026-03-12 | About 2000 people marched. |
2026-03-12 | The motion won 1,945 votes. |
2026-03-12 | Rovers won 3-1. |
2026-03-12 | The ratio was 2:1 in favour. |
2026-03-12 | Police arrested a 33-year-old man. |
2026-03-12 | The widow is 70 years old. |
2026-03-12 | He lives at 1600 Elm Street. |
2026-03-12 | The old Boeing 737 was scrapped. |
2026-03-12 | She bought a Model 2000 mixer. |
2026-03-12 | The fall of the tower shocked the town. |
2026-03-12 | Shares fall when rates rise. |
2026-03-12 | A spring in the clock broke. |
2026-03-12 | A quarter of the crew fell ill. |
2026-03-12 | The Sun printed the letter. |
2026-03-12 | He sat down. |
2026-03-12 | The court sits at The Hague. |
2026-03-12 | Only 12 of 31 wells gave water. |
2026-03-12 | The tower is 300 metres high. |
2026-03-12 | Route 1940 was closed by mud. |
2026-03-12 | No. 1918 is the winning ticket. |
2026-03-12 | The club paid 1.5 million. |
2026-03-12 | The lot weighed 12.5 tonnes. |
2026-03-12 | Turnout was 19 percent. |
2026-03-12 | The bill passed 51 to 49. |
2026-03-12 | They shook hands and left. |
2026-03-12 | The Daily Courier broke the story. |
2026-03-12 | The ship carried 1940 containers. |
2026-03-12 | A minute hand fell from the clock. |
2026-03-12 | The second-hand shop burned. |
2026-03-12 | Both sides march to their own drum. |
2026-03-12 | The envoy spoke of the 22 |
2026-03-12 | Nobody marched in step. |
2026-03-12 | The jury split 7 to 5. |
2026-03-12 | Flight 1984 never landed. |
2026-03-12 | Its summit is 2100 metres high. |
2026-03-12 | The horse ran third. |
2026-03-12 | Seven of the ten lamps burned. |
2026-03-12 | They fell silent. |
2026-03-12 | Mars has two moons. |
2026-03-12 | The hour hand was gold. |
2026-03-12 | Dozens waited at Gate 19. |
"#;

/// As agencies wrote in the 1980s and 1990s.
pub(super) const NEWSWIRE: &str = r#"
1998-02-27 | WASHINGTON (AP) _ The agency said Thursday that exports fell in the first nine months of 1997. | Thursday=1998-02-26; the first nine months=P9M; 1997=1997
1989-10-31 | The yard posted a profit for the latest quarter. | the latest quarter=1989-Q3
1989-10-31 | Sales in the quarter fell after a strong third quarter. | third quarter=1989-Q3
1998-02-27 | The envoy arrived at 9:45 a.m. EDT on Thursday. | 9:45 a.m. EDT=1998-02-26T09:45; Thursday=1998-02-26
1998-02-27 | The shares peaked in the early 1990s and again in the mid-1980s. | the early 1990s=199; the mid-1980s=198
1998-02-27 | Fans of the '80s came back. | the '80s=198
1998-02-27 | Police searched the ferry late Thursday night. | late Thursday night=1998-02-26TNI
1998-02-27 | Rents have risen in recent weeks. | recent weeks=PXW
1998-02-27 | The envoy begins a three-day visit today. | three-day=P3D; today=1998-02-27
1998-02-27 | The bank meets every Tuesday. | every Tuesday=XXXX-WXX-2
1998-02-27 | It was the worst storm of the 20th century. | the 20th century=19
1998-02-27 | The mill has been idle since 1979. | 1979=1979
1998-02-27 | The dam will be finished by year-end. | year-end=1998
1998-02-27 | The deadline is the end of the week. | the end of the week=1998-W09
1998-02-27 | The talks will resume a week from Monday. | a week from Monday=1998-03-09
1998-02-27 | He died two weeks ago Friday. | two weeks ago Friday=1998-02-13
1998-02-27 | The council will meet a week from today. | a week from today=1998-03-06
1998-02-27 | At the time, nobody objected. | the time=PAST_REF
1998-02-27 | At this time no vote is planned. | this time=PRESENT_REF
1998-02-27 | The firm expects growth in the near future. | future=FUTURE_REF
1998-02-27 | Over the years the reef has grown. | the years=PXY
1998-02-27 | The talks took 2 1/2 years. | 2 1/2 years=P2.5Y
1998-02-27 | The plane was four and a half hours late. | four and a half hours=PT4.5H
1998-02-27 | A one-day strike closed the yard. | one-day=P1D
1998-02-27 | The lease runs for another 18 months. | another 18 months=P18M
1998-02-27 | The club meets on the first Monday of the month. | the first Monday of the month=XXXX-WXX-1
1998-02-27 | The march is set for the third Saturday in March. | the third Saturday in March=1998-03-21
1998-02-27 | Parades were held on Good Friday and Easter Sunday. | Good Friday=1998-04-10; Easter Sunday=1998-04-12
1998-02-27 | Fireworks lit the harbor on the Fourth of July. | the Fourth of July=1998-07-04
1998-02-27 | The hall was shut on New Year's Eve. | New Year's Eve=1997-12-31
1998-02-27 | The wreck was found on July 4th, 1996. | July 4th, 1996=1996-07-04
1998-02-27 | The ceasefire of Nov. 1-Dec. 15 held. | Nov. 1=1997-11-01; Dec. 15=1997-12-15
1998-02-27 | The fleet sailed between Nov. 1 and Dec. 15, 1997. | Nov. 1=1997-11-01; Dec. 15, 1997=1997-12-15
1998-02-27 | He served from 1974 to 1981. | 1974=1974; 1981=1981
1998-02-27 | He ruled in 1974-81. | 1974=1974; 81=1981
1998-02-27 | Prices rose in January and February. | January=1998-01; February=1998-02
1998-02-27 | Sales for November, December and January fell. | November=1997-11; December=1997-12; January=1998-01
1998-02-27 | The vote is expected later this month. | later this month=1998-02
1998-02-27 | The treaty was signed late last year. | late last year=1997
1998-02-27 | He was hired early last month. | early last month=1998-01
1998-02-27 | They spoke in the middle of last week. | the middle of last week=1998-W08
1998-02-27 | Shops were shut Monday through Wednesday. | Monday=1998-02-23; Wednesday=1998-02-25
1998-02-27 | The curfew is from 9 p.m. to 5 a.m. daily. | 9 p.m.=1998-02-27T21:00; 5 a.m.=1998-02-27T05:00; daily=P1D
1998-02-27 | The hearing is at noon Friday. | noon Friday=1998-02-27T12:00
1998-02-27 | The quake struck at 6:42 p.m. (1042 GMT) on Wednesday. | 6:42 p.m.=1998-02-25T18:42; 1042 GMT=1998-02-25T10:42Z; Wednesday=1998-02-25
1998-02-27 | The plant opened in Nov. 1994. | Nov. 1994=1994-11
1998-02-27 | In the past few days troops have moved north. | the past few days=PXD
1998-02-27 | For the past two years he has lived in Lorn. | the past two years=P2Y
1998-02-27 | In the last decade the herd doubled. | the last decade=P1DE
1998-02-27 | Over the next decade the city will build six schools. | the next decade=P1DE
1998-02-27 | In the coming weeks the board will decide. | the coming weeks=PXW
1998-02-27 | In coming months prices will ease. | coming months=PXM
1998-02-27 | Nearly a decade ago the bridge was closed. | a decade ago=198
1998-02-27 | It was a century ago that the mill burned. | a century ago=18
1998-02-27 | The party was founded some 40 years ago. | 40 years ago=1958
1998-02-27 | The half-hour meeting was held Thursday. | half-hour=PT0.5H; Thursday=1998-02-26
1998-02-27 | A month later, the envoy quit. | A month later=1998-03
1998-02-27 | The summit is planned for this fall. | this fall=1998-FA
1998-02-27 | The boat will be launched next summer. | next summer=1998-SU
1998-02-27 | Since last fall the pier has been closed. | last fall=1997-FA
1998-02-27 | He lives now in Bern. | now=PRESENT_REF
1998-02-27 | Room 1998 was empty. |
1998-02-27 | Call 555-1998 for details. |
1998-02-27 | The second quarter of the game was dull. |
1998-02-27 | She is 33. |
1998-02-27 | Ann Lee, 45, chairs the board. |
1998-02-27 | The 12-year-old boy and his 9-year-old sister left. |
1998-02-27 | May Lee met Mr. March. |
1998-02-27 | The rate was 5.5 percent, up from 4.25. |
1998-02-27 | Version 2.0 was released. |
1998-02-27 | The minute of silence was kept. |
1998-02-27 | Tickets cost $1,998. |
1998-02-27 | He won 6-4, 6-3. |
1998-02-27 | The Monday Club met. |
1998-02-27 | He wrote for the Sunday Times. |
1998-02-27 | The Daily Mail and the Weekly Standard agreed. |
1998-02-27 | The Sept. 11 attacks changed the city. | Sept. 11=1997-09-11
1998-02-27 | The 1996 election was close. | 1996=1996
1998-02-27 | Montag, 3. März 2025 war kalt. | Montag, 3. März 2025=2025-03-03
1998-02-27 | Le lundi 3 mars 2025 il neigeait. | lundi 3 mars 2025=2025-03-03
1998-02-27 | Le 1er mai 2024 la place fut fermée. | 1er mai 2024=2024-05-01
1998-02-27 | El lunes 3 de marzo de 2025 llovió. | lunes 3 de marzo de 2025=2025-03-03
1998-02-27 | Am Dienstag, dem 4. November 2025, tagte der Rat. | Dienstag, dem 4. November 2025=2025-11-04
2016-03-01 | It will rise over the next decade. | the next decade=P1DE
1998-02-27 | Two days after the vote, the mayor quit. | Two days=P2D
1998-02-27 | The fighting of recent days has stopped. | recent days=PXD
1998-02-27 | ELECTION SET FOR MAY 5 | MAY 5=1998-05-05
1998-02-27 | MINISTER QUITS ON MONDAY | MONDAY=1998-02-23
1998-02-27 | THE BANK FAILED IN JULY 1997 | JULY 1997=1997-07
1998-02-27 | The bonds mature on Nov. 15, 2027. | Nov. 15, 2027=2027-11-15
1998-02-27 | It was 9 o'clock Tuesday night when the siren sounded. | 9 o'clock Tuesday night=1998-02-24T21:00
1998-02-27 | At 10 p.m. Thursday the lights went out. | 10 p.m. Thursday=1998-02-26T22:00
1998-02-27 | The offer expires tomorrow night. | tomorrow night=1998-02-28TNI
1998-02-27 | The board met Wednesday morning and again that evening. | Wednesday morning=1998-02-25TMO; that evening=1998-02-25TEV
1998-02-27 | The 24-hour strike began at midnight Sunday. | 24-hour=PT24H; midnight Sunday=1998-02-22T00:00
1998-02-27 | He left this past weekend. | this past weekend=1998-W08-WE
1998-02-27 | This past Monday the dam broke. | This past Monday=1998-02-23
1998-02-27 | The show opens this coming Saturday. | this coming Saturday=1998-02-28
1998-02-27 | It has been shut for more than a year. | more than a year=P1Y
1998-02-27 | The bill passed less than a month ago. | a month ago=1998-01
1998-02-27 | The 1990 third quarter was poor. | The 1990 third quarter=1990-Q3
1998-02-27 | About 20 years ago a dam broke here. | 20 years ago=1978
1998-02-27 | The deal closed in the summer of '96. | the summer of '96=1996-SU
1998-02-27 | The class of '68 met. | '68=1968
1998-02-27 | Tuesday's vote was close. | Tuesday=1998-02-24
1998-02-27 | Last Thursday the envoy resigned. | Last Thursday=1998-02-26
1998-02-27 | A day earlier the court had ruled. | A day earlier=1998-02-26
1998-02-27 | The minister will visit China on March 3-7. | March 3=1998-03-03; 7=1998-03-07
1998-02-27 | The cup runs from June 10 to July 12. | June 10=1998-06-10; July 12=1998-07-12
1998-02-27 | The premier's 43rd birthday party was loud. |
1998-02-27 | The yard has 1,200 workers. |
1998-02-27 | Gull Air Flight 306 was late. |
1998-02-27 | She sat in Room 1214. |
1998-02-27 | The number to call is 555-0142. |
1998-02-27 | The bill runs to 1,987 pages. |
1998-02-27 | The rate fell to 4.5 percent from 5. |
1998-02-27 | The team won 21-14. |
1998-02-27 | Mr. May spoke first. |
1998-02-27 | April Venn and June Orr were elected. |
1998-02-27 | Jan Holm and Mae March sat down. |
1998-02-27 | The choir may march with the band. |
1998-02-27 | He is one of the 30 who stayed. |
1998-02-27 | The jury was split, 7 to 5. |
1998-02-27 | The march drew a crowd. |
1998-02-27 | The bank cut its stake to 19.9 percent. |
1998-02-27 | A second envoy and a third followed. |
1998-02-27 | The Ford 150 was towed. |
1998-02-27 | The 747 rolled to a stop. |
1998-02-27 | The ship is 300 feet long. |
1998-02-27 | The stock gained $1.25 to $19.98. |
1998-02-27 | The fall in prices was steep. |
1998-02-27 | The court found for the yard. |
1998-02-27 | She was the first to land. |
1998-02-27 | He spoke in a minor key. |
1998-02-27 | The Sun and the Mail ran the picture. |
1998-02-27 | The vote was 1,945 to 1,990. |
1998-02-27 | The train left from Platform 12. |
1998-02-27 | The quarry has three kilns. |
1998-02-27 | Both cranes stood idle. |
1998-02-27 | The envoy declined to comment. |
1998-02-27 | He keeps 40 sheep and two dogs. |
1998-02-27 | The team lost 2-0. |
1998-02-27 | Its shares cost $31. |
1998-02-27 | Profit for the third quarter ended Sept. 30 rose from the year-ago quarter. | the third quarter=1997-Q3; Sept. 30=1997-09-30; the year-ago quarter=1996-Q3
1998-02-27 | In the third quarter, sales were $310 million, up from $298 million a year earlier, and costs were $90 million, down from $99 million a year earlier. | the third quarter=1997-Q3; a year earlier=1996-Q3; a year earlier=1996-Q3
1998-02-27 | On Feb. 13, a Friday, the dam broke. | Feb. 13=1998-02-13; Friday=1998-02-13
1998-02-27 | The play opens Monday and runs through Wednesday. | Monday=1998-03-02; Wednesday=1998-03-04
1998-02-27 | 02-27-98 1533EST | 02-27-98 1533EST=1998-02-27T15:33
1998-02-27 | Earlier in the day, the police had closed the road. | Earlier in the day=1998-02-27
1998-02-27 | The man, in his early 40s, fled. |
1998-02-27 | Temperatures in the 90s are forecast for Saturday. | Saturday=1998-02-28
1998-02-27 | The lulls of April and June 1995 hurt the port. | April=1995-04; June 1995=1995-06
1998-02-27 | The fair ran from November to February 1997. | November=1996-11; February 1997=1997-02
1998-02-27 | In August/September 1996 the two sides met. | August=1996-08; September 1996=1996-09
1998-02-27 | He served in the spring and summer of 1979. | the spring=1979-SP; summer of 1979=1979-SU
1998-02-27 | Output grew in the first and second quarters of 1997. | the first=1997-Q1; second quarters of 1997=1997-Q2
1998-02-27 | On March 3 and 7, the council met. | March 3=1998-03-03; 7=1998-03-07
1998-02-27 | It was the second raid in as many days. |
1998-02-27 | The student vanished in the early hours of Sunday. | the early hours of Sunday=1998-02-22TMO
1998-02-27 | The talks lasted until Tuesday. | Tuesday=1998-02-24
1998-02-27 | The vote was postponed until Tuesday. | Tuesday=1998-03-03
1998-02-27 | Four years ago this month, the king fled. | Four years ago this month=1994-02
1998-02-27 | A year ago today, the mill burned. | A year ago today=1997-02-27
1998-02-27 | A year ago Sunday, the mill burned. | A year ago Sunday=1997
1998-02-27 | He left the following day. | the following day=XXXX-XX-XX
1998-03-04 | The panel must report before Wednesday. | Wednesday=1998-03-11
1998-03-04 | The panel will meet Wednesday. | Wednesday=1998-03-04
1998-02-27 | WASHINGTON, Feb. 26 (GW) - The house voted today to cut the tax. | Feb. 26=1998-02-26; today=1998-02-26
1998-03-01 | The premier said he will resign this week. | this week=1998-W10
1998-08-19 | The yard announced cuts in the fourth quarter. | the fourth quarter=1998-Q4
1998-02-27 | The 1982 summer was dry. | The 1982 summer=1982-SU
1998-02-27 | The yard has two cranes, three sheds and a dock. |
1998-02-27 | She wrote 40 songs in her late 20s. |
1998-02-27 | The tape holds as many songs as ships. |
1998-02-27 | The lamp has 12 cells and lasts. |
1998-02-27 | Lows near 40 degrees froze the pond. |
1998-02-27 | Code 02-30-98 opened nothing. |
1998-02-27 | Call 12-98-02 for help. |
1997-11-14 | The hearing was moved to Saturday. | Saturday=1997-11-15
1997-11-14 | Repairs have been rescheduled for Monday. | Monday=1997-11-17
1997-11-14 | The opening of the lock slipped to March. | March=1998-03
1997-11-14 | The convoy moved to Harwick on Wednesday. | Wednesday=1997-11-12
1997-11-14 | The ballot is on Sunday. | Sunday=1997-11-16
1997-11-14 | It is Sunday in the village. | Sunday=1997-11-09
1997-11-14 | The deadline is midnight Tuesday. | midnight Tuesday=1997-11-18T00:00
1997-11-14 | Monday's deadline passed without a word. | Monday=1997-11-10
1997-11-14 | The tanker leaves Tuesday. | Tuesday=1997-11-18
1998-02-27 | The dredger broke down two days before Christmas. | two days before Christmas=1997-12-23
1997-11-14 | A week after 4 March 1996 the wall gave way. | A week after 4 March 1996=1996-03-11
1997-11-14 | Three years after 1990 the pit was shut. | Three years after 1990=1993
1997-11-14 | Two days before the Nov. 10 vote the mayor quit. | Two days=P2D; Nov. 10=1997-11-10
1997-11-14 | The tremor struck at 1830 local time. | 1830=1997-11-14T18:30
1997-11-14 | The last lorry left at 17:45 hours Monday. | 17:45 hours Monday=1997-11-10T17:45
1997-11-14 | The fleet sold 1850 containers. |
1997-11-14 | The deposit cost 1995 francs. |
1997-11-14 | WORKERS MARCH ON SHIPYARD |
1997-11-14 | The Karro Q4 is a slow car. |
1997-11-14 | Margins in Q2 1996 were thin, and thinner in Q3. | Q2 1996=1996-Q2; Q3=1996-Q3
1997-11-14 | Crews will be cut over the next week. | the next week=P1W
1997-11-14 | The wells ran dry over the last month. | the last month=P1M
1997-11-14 | In the same month last year the kiln was cold. | the same month last year=1996
2006-05-02 | The Sept. 11 attacks closed the port for a day. | Sept. 11=2001-09-11; a day=P1D
2006-05-02 | The quay was closed on Sept. 11. | Sept. 11=2005-09-11
2006-05-02 | By 300 AD the harbour had silted up. | 300 AD=0300
2006-05-02 | Hundreds march in the rain. |
2006-05-02 | The ship had 1912 passengers on board. |
2006-05-02 | The H1 permit costs more. |
2006-05-02 | Seats in the hall: 1450 wounded, 1620 dead. |
2006-05-02 | MEN MARCH TO THE GATE |
2006-05-02 | The trawler won 1850 kroner. |
2006-05-02 | The Lorra Q3 was sold to a school. |
2006-05-02 | Women march for bread. |
2006-05-02 | The shop sold out of the Karro 1060 board. |
"#;
