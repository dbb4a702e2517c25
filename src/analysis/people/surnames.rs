//! A catalogue: frequent surnames and those of people whom the news names without a first name, in lower
//! case, one space between two. It may only speak for "is a person", never for who it is.

/// The surnames.
pub const SURNAMES: &str = "aaron abbas abbott abe abel abernathy abraham abrams acevedo ackerman acosta adams adelson adkins advani \
     aguilar aguirre ahmadinejad ailes akers akins albanese albert albright aldrich aldridge alexander alford ali \
     allawi allen allison alston alvarado alvarez ames amos anaya andersen anderson andrade andrews anthony anwar \
     aquino arafat archer ardern arellano arias armstrong arnold arrington arroyo arthur ash ashley assad assange \
     atkins atkinson atwood austin avery avila awlaki ayala ayers babcock baca bachelet bacon baez bailey baird \
     baker baldwin ballard banerjee bannon barajas barber barker barlow barnard barnes barnett barr barrera \
     barrett barron barry bartlett barton bass bassett bateman bates bauer bautista baxter beach beal bean beard \
     beasley beatty beaver beck becker beethoven belanger belcher bell beltran bender benitez benjamin bennett \
     benoit benson bentley benton berg berger bergeron berlusconi bernal bernard berry betts bezos bhutto biden \
     biggs billings bingham bird bishop blackburn blackmon blackwell blair blake blanchard blanco bland \
     blankenship blanton bledsoe blevins blinken bloom blount boehner boggs bolden bolsonaro bolton bonilla \
     bonner booker boone boric bose boswell boucher bowden bowen bower bowers bowles bowling bowman boyce boyd \
     boyer boykin boyle bradford bradley bradshaw brady bragg brandon brandt brantley braun bravo bray brennan \
     brewer brewster briggs britt britton brock brooks broussard brown browne browning bruce bruno brunson bryan \
     bryant bryson brzezinski buchanan buckley buckner buffett buhari bukele bullard bullock burch burger burgess \
     burgos burke burkett burks burnett burnette burns burrell burris burroughs burt burton bush butcher butler \
     butts byers bynum byrd byrne cabrera cahill cain calderon caldwell calhoun callahan calloway calvert camacho \
     cameron campbell campos cannon cano cantrell cantu capps cardenas carey carlisle carlson carlton carmichael \
     carney carpenter carr carrillo carroll carson carter cartwright carver casey cassidy castaneda castillo \
     castle castro cates caudill cervantes chamberlain chambers chan chandler chaney chang chapman chappell \
     charles chatman chatterjee chavez chen cheney cherry childers childress childs chin choi christensen \
     christian christie christopher chung churchill chávez cisneros clark clarke clay clayton clement clements \
     clemons cleveland clifford clifton cline clinton coates cobb cochran cody coffey coffman cohen coker colbert \
     cole coleman collier collins colon colvin combs comey compton conklin conley conn connelly conner connolly \
     connor conrad contreras conway cook cooke cooley coon cooper copeland corbett corbin corbyn cordero cordova \
     corley cormier cornelius cornell cornett corona correa cortes cortez costa costello cote cotton couch \
     coulter courtney covington cowan cox crabtree craft craig crain cramer crane crawford crenshaw crews crocker \
     crockett crosby crouch crow crowder crowe crowell crowley crum crump cruz cuevas cummings cummins cunningham \
     curran currie curry curtis dahl dailey dale daley dalton daly daniel daniels darby darden darnell darwin das \
     daugherty davenport david davidson davies davila davis davison dawkins dawson dean decker dejesus delacruz \
     delaney delarosa deleon delgado dempsey dennis dennison denton desai devine dewitt diamond diaz dick dickens \
     dickerson dickey dickinson dickson dill dillard dillon dixon dobson dodd dodge dodson doherty dolan \
     dominguez donahue donaldson donnelly donovan dooley dorsey doss dotson dougherty douglas dow downey downing \
     downs doyle draghi drake draper driscoll drummond duarte dubois duda dudley duffy dugan duke dukes dumas \
     dunbar duncan dunham dunlap dunn dupree duque duran durham duterte duvall dwyer dye dyer easley eason \
     eastman eaton echols eddy edmonds edwards egan einstein eisenhower eldridge elkins elliott ellis ellison \
     elmore emerson emery engel england engle english enriquez epps erdogan erickson ervin erwin escobar esparza \
     espinosa espinoza estes estrada eubanks evans everett ewing farage farley farmer farr farrell farris \
     faulkner feldman feliciano felix felton ferguson fernandez ferreira ferrell ferris figueroa finch fink \
     finley finn fiorina fischer fisher fitch fitzgerald fitzpatrick flanagan fleming fletcher flores floyd flynn \
     foley fontenot forbes ford foreman forrest foster fountain fournier fowler fox francis franco frank franklin \
     franks fraser frazier frederick freeman french freud frey friedman fritz frost fry frye fuentes fujimori \
     fuller fulton funk gabriel gaddafi gagnon gaines galindo gallagher gallegos galloway galvan gamble gandhi \
     garcia gardner garland garrett garrison gary garza gaston gates gee gentry george ghani ghosh gibbons gibbs \
     gibson gilbert giles gill gillard gillespie gilliam gillis gilmore gingrich gipson giuliani givens gleason \
     glenn glover godfrey godwin goff goins goldberg goldman goldstein gomes gomez gonzales gonzalez goode \
     goodman goodrich goodwin gorbachev gordon gore gorman goss gould grace grady graham granger graves gray \
     grayson greene greenwood greer gregg gregory griffin griffith griggs grimes grimm grove groves grubbs guerra \
     guerrero guidry gunn gunter gupta gustafson guthrie gutierrez guzman haas hackett hadley hagan hagen hager \
     hahn haines hairston hale haley ham hamilton hamlin hamm hammond hampton hancock haney haniyeh hankins hanna \
     hannah hannity hansen hanson harden hardin harding hardy hargrove harmon harper harrell harrington harris \
     harrison hart hartley hartman harvey hasina haskins hastings hatch hatcher hatfield hathaway hawkins hayden \
     hayes haynes hays haywood healy heath hebert hedrick heller helms helton henderson hendricks hendrickson \
     hendrix henley henry hensley henson herbert herman hernandez herrera herring herron hess hester hewitt \
     hickey hickman hicks higgins hightower hill hilliard hilton hines hinkle hinson hinton hitler hobbs hodge \
     hodges hoffman hogan hogue holbrook holcomb holden holder holland hollande holley holliday hollingsworth \
     hollis holloway holman holmes holt hood hooker hooks hooper hoover hopkins hopper horn horne horner horton \
     hoskins house houser houston howard howe howell hoyt hubbard huber hudson huerta huff huffman huggins hughes \
     hull humphrey hunter hurd hurley hurst hussein hutchins hutchinson hutchison hyde ibarra ingram inman irvin \
     irwin ivey iyer jackson jacobs jacobson jaishankar james jamison jaramillo jarrett jarvis jeffers jefferson \
     jeffries jenkins jennings jensen jewell jimenez jobs john johns johnson johnston joiner jokowi jonathan \
     jones jordan jorgensen joseph joshi joyce joyner juarez kagame kaine kaiser kane kaplan karzai kasich katz \
     kauffman kaufman kay kearney keene keith kejriwal keller kelley kelly kemp kendall kendrick kennedy kenney \
     kenny kent kenyatta kern kerns kerr kerry kessler key keys khamenei khan khomeini kidd kilgore kim kimball \
     kincaid kinney kirby kirchner kirk kirkland kirkpatrick kishida kissinger klein kline knapp knight knowles \
     knox koch koizumi kraft kramer krause krueger kuhn kumar kurtz kyle lacey lackey lacy ladner laird lake lam \
     lamb lambert lancaster landers landry lang lange langford langley langston lanier lara larkin larsen larson \
     latham lavrov lawrence lawson leach leal leblanc ledbetter ledford lee lehman lenin leon leonard leslie \
     lester levine lewis lilly limbaugh lin lindsay lindsey livingston lloyd locke lockett lockhart lockwood \
     logan longoria lopez lord lott louis lovell lovett lowe lowery lowry lozano lucas lucero lugo lukashenko \
     lula luna lund lundy lusk lutz lyles lynch lynn lyon lyons macdonald macias mack mackey macri macron madden \
     maddox madison madrid maduro magee mahathir maher mahoney maldonado maliki malone maloney manafort mandela \
     manley mann manning mansfield manuel marcos marcum marin marino marquez marrero marsh marshall martin \
     martinez marx mason massey masters mata mathews mathis matthews maurer maxwell mayer mayes mayfield maynard \
     mayo mays mbeki mcallister mcbride mccabe mccain mccall mccann mccarthy mccarty mccauley mcclain mcclellan \
     mcclendon mcclure mccollum mcconnell mccord mccormick mccoy mccracken mccray mccullough mcdaniel mcdermott \
     mcdonald mcdonough mcdowell mcelroy mcfadden mcfarland mcgee mcghee mcgill mcginnis mcgowan mcgrath mcgraw \
     mcguire mcintosh mcintyre mckay mckee mckenna mckenzie mckinley mckinney mcknight mclaughlin mclean mcleod \
     mcmahon mcmanus mcmillan mcmullen mcnair mcnally mcnamara mcneal mcneil mcneill mcpherson mcqueen mcrae \
     mcwilliams mead meade meadows medeiros medina medvedev meeks mehta mejia melendez meloni melton melvin \
     mendez mendoza menon mercado mercer meredith merkel merrill merritt messer metcalf metz meyer meyers meza \
     michael michaud michel middleton milei miller milligan mills milton mims miner miranda mishra mitchell \
     mobley modi molina monroe montano montes montgomery montoya moody moon mooney moore mora morales moran \
     moreno morgan morin morris morrison morrow morse morsi morton moseley moser moses mosley moss moyer mozart \
     mubarak mueller mugabe mukherjee mullen muller mullins muniz munoz murdoch murdock murillo murphy murray \
     musharraf musk mussolini myers nadeau nair najib nance napier nash nasrallah navarro neal neely neff nelson \
     netanyahu newell newman newsome newton nguyen nicholas nichols nicholson nielsen nieves nix nixon noble noel \
     nolan norman norris north norton norwood novak nunez oakes oakley obama obrien ochoa oconnell oconnor odell \
     odom odonnell ohara oliver olsen olson oneal oneil oneill orban orbán orozco orr ortega ortiz osborn osborne \
     otero ott otto overton owen owens pacheco padgett padilla pagan paige painter palacios palin palmer pandey \
     parham parker parrish parsons pate patel patrick patterson patton paul payne payton peacock pearce pearson \
     peck pelletier pelosi pena pence penn pennington peoples perdue perez perkins perry peters petersen peterson \
     petro pettit petty pham phelps phillips phipps picasso pickett pierce pierre pierson pike pina pineda piper \
     pittman pitts platt plummer poe polk pollard pollock ponce poole poroshenko porter posey post potter potts \
     powell prater pratt preston price priebus prince pritchard pritchett proctor pruitt pryor puckett pugh \
     purcell purvis putin putnam qaddafi quinn quinones quintana quintero raines rainey raisi rajapaksa ramaphosa \
     ramey ramirez ramos ramsey randall randle randolph rangel rankin rao rasmussen ratliff ray raymond reagan \
     reddy redmond reece reed reeder reese reeves reid reilly renzi reyes reyna reynolds rhodes rice richard \
     richards richardson richey richmond richter ricks riddle riggs riley rios ritchie ritter rivas rivera rivers \
     roach robbins roberson roberts robertson robinson robison robles rocha rodgers rodrigues rodriguez rodriquez \
     roe rogers rojas roland rollins roman romano romero romney roosevelt roper rosa rosado rosales rosario rosas \
     rosen rosenberg ross rossi roth rouhani rouse rousseff rowe rowland roy rubio rucker rudd rudolph ruffin \
     ruiz rumsfeld russell russo rutherford rutledge ruto ryan sadler saenz salas salazar salgado salinas sampson \
     samuel samuels sanchez sanders sanderson sandoval sanford santana santiago santos sapp sargent sarkozy \
     saunders savage sawyer schaefer schafer schmidt schmitt schmitz schneider schroeder schultz schumer schwartz \
     scott scruggs seals sears seay segura serrano sewell sexton seymour shafer shaffer shah shakespeare shannon \
     shapiro sharif sharma sharon sharpe shaver shaw shea sheehan sheffield shelton shepard shepherd sheppard \
     sheridan sherman sherwood shields shipley shirley shoemaker shultz siegel sierra silva simmons simms simon \
     simons simpson sims sinclair singer singh singleton sinwar sisi sistani sizemore skinner slater sloan \
     smallwood smiley smith sneed snell snider snow snowden snyder solis solomon sorensen soros sosa soto souza \
     spangler sparks spaulding spears spence spencer spicer spivey sprague springer stacy stafford stahl staley \
     stalin stallings stanford stanley stanton staples stapleton starks starmer starr staton steele stein steiner \
     stephens stephenson sterling stevens stevenson steward stewart stiles stinson stokes stone stout stover \
     stratton street strickland stringer stroud stuart stubbs suarez suga suggs sullivan summers sumner sunak \
     sutherland sutton suu swain swan swanson swartz sweeney sweet swenson swift sykes sylvester talley tanner \
     tapia tate tatum taylor teague temer temple terrell terry thacker thatcher thayer thomas thomason thompson \
     thomson thorne thornton thorpe thurman tidwell tillman timmons tinubu tipton tiwari tobin todd tolbert \
     tomlinson tompkins toney torres townsend tracy tran travis trent trevino triplett tripp trotter trudeau \
     trujillo truman trump truss tucker turnbull turner tusk tuttle tyler tyson underwood vajpayee valdez \
     valencia valentine valenzuela valle vance vang vargas varner vasquez vaughan vaughn vazquez vega vela \
     velasquez velazquez velez ventura vera verma vickers vigil villa villalobos villanueva villarreal villegas \
     vincent vinson vogel voss waddell wade wagner walden walker wallace waller walsh walter walters walton wang \
     ward ware warner warren washburn washington watkins watson watts weaver webb webber weber webster weir weiss \
     welch wells welsh werner wesley west weston whalen whaley wheeler whitaker whitehead whitfield whitley \
     whitney whittaker widodo wiggins wilcox wilder wiley wilkerson wilkes wilkins wilkinson willard william \
     williams williamson willis wills wilson winkler winn winston winters wiseman witherspoon witt wolf wolfe \
     wolff wolfowitz womack wong wood woodard woodruff woods woodson woodward woody wooten workman worley wray \
     wright wyatt wynn xi xiong yadav yang yanukovych yarbrough yates ybarra yeager yeltsin yoder yoon york young \
     youngblood zamora zardari zarif zarqawi zavala zawahiri zelensky zelenskyy ziegler zimmerman zuckerberg zuma \
     zuniga";
