//! A catalogue: countries, capitals, states, large cities and regions, and what their people are called, in
//! lower case. It serves to tell a place from a person, not to say where anything lies. City names are those
//! of GeoNames (CC BY 4.0) above some hundred thousand inhabitants.

/// Names of places, parted by semicolons.
pub const PLACES: &str = "wis;tex;ky;okla;ore;mich;minn;ill;ind;wash;ala;ark;tenn;miss;mo;neb;nev;va;vt;md;pa;ga;n.c;s.c;n.j;n.y;n.h;n.m;n.d;s.d;w.va;r.i;b.c;\
      willemstad;a coruña;aachen;aarhus;abbotsford;abbottabad;abeokuta;aberdeen;abidjan;abilene;abobo;\
     abomey-calavi;abu dhabi;abuja;accra;adamstown;adana;addis ababa;adelaide;afghanistan;africa;agadir;agra;\
     aguascalientes;ahmedabad;ahuntsic-cartierville;ahvaz;ahwatukee foothills;aihara;airdrie;ajax;ajman;akron;\
     aktobe;akure;al ain city;al diwaniyah;al fayyum;al hillah;al hoceïma;al kharj;al mansurah;al mubarraz;\
     al qadarif;al-kut;alabama;aland islands;alaska;albania;albany;alberta;albuquerque;alchevsk;aleppo;alexandria;\
     algeria;algiers;alhambra;alicante;alief;allentown;almaty;alor setar;alps;alto barinas;altona;amarillo;amazon;\
     amazon basin;ambato;america;american samoa;amherst;amman;amritsar;amsterdam;anaheim;anatolia;anchorage;\
     andalusia;andes;andhra pradesh;andijon;andorra;andorra la vella;angeles city;angola;anguilla;ankara;\
     ann arbor;annaba;ansan-si;antalya;antananarivo;antarctica;antigua and barbuda;antioch;antipolo;antofagasta;\
     antsirabe;antwerp;anyang-si;apia;appalachia;ar raqqah;archway;arctic;arctic ocean;arden-arcade;arequipa;\
     argentina;arifwala;ariz;arizona;arkansas;arlington;armenia;aruba;arusha;arvada;ashdod;asheville;ashgabat;\
     ashkelon;asia;asmara;assam;assiut;astana;astoria;asuncion;athens;atlanta;atlantic;atlantic ocean;atyrau;\
     auckland;augsburg;aurangabad;austin;australia;austria;avarua;avellaneda;avondale;avtozavodskyi;awasa;az;\
     azerbaijan;ba vì;bab ezzouar;bacolod city;bacoor;bafoussam;bagerhat;baghdad;bagong silang;baguio;bahamas;\
     bahawalpur;bahir dar;bahrain;bahía blanca;bakersfield;bakhmut;baku;balbala;balkans;ballarat;baltic;\
     baltic sea;baltimore;bamako;bamenda;bandar abbas;bandar lampung;bandar seri begawan;bandung;bangalore;\
     bangkok;bangladesh;bangui;banjul;bannu;banqiao;barbados;barcelona;bareilly;bari;bariadi;barinas;barking;\
     barquisimeto;barranquilla;barrie;basel;basildon;basingstoke;basque country;basra;basrah;basse-terre;\
     basseterre;bat yam;batam;batna;baton rouge;battagram;batu caves;bavaria;bawshar;bay area;bay of bengal;\
     beaumont;beauport;beaverton;becontree;bedford;bedok new town;beersheba;beijing;beira;beirut;bekasi;belarus;\
     belfast;belgium;belgrade;belize;bellevue;bellingham;bello;belmopan;belo horizonte;belém;bend;bendigo;\
     bengaluru;benghazi;benguela;benin;benin city;benoni;berdyansk;berestovskyi;bergen;berkeley;berlin;bermuda;\
     bet shemesh;bexley;bharatpur;bhatara;bhawana;bhayandar;bhiwandi;bhopal;bhubaneswar;bhutan;biafra;bielefeld;\
     bihar;bila tserkva;bilbao;bimbo;birgañj;birkenhead;birmingham;bishkek;bissau;biên hòa;biñan;black sea;\
     blackpool;blantyre;blida;bloemfontein;bloomington;bnei brak;bobo-dioulasso;boca raton;bochum;bogor;bogota;\
     bogotá;bohodukhivskyi;bohuniya;boise;boksburg;bolivia;bologna;boma;bombay;bonn;borama;bordeaux;borough park;\
     borshchahivka;bosnia and herzegovina;boston;botshabelo;botswana;bouaké;boulder;bournemouth;bouvet island;\
     boyle heights;brakpan;brampton;brantford;brasilia;brasília;bratislava;brazil;brazzaville;bremen;brest;\
     bridgeport;bridgetown;brighton;brisbane;bristol;britain;british columbia;british indian ocean territory;\
     british virgin islands;brittany;brno;brockton;broken arrow;bronx;brooklyn;brovary;brownsville;bruges;brunei;\
     brussels;bucaramanga;bucha;bucharest;bucheon-si;buda;budapest;budta;buena park;buenos aires;buffalo;\
     bujumbura;bukavu;bukhara;bukit rahman putra;bulawayo;bulgaria;bunamwaya;bunia;buraydah;burbank;burewala;\
     burkina faso;burlington;burma;burnaby;burnley;bursa;burton upon trent;burundi;busan;bushwick;butembo;butuan;\
     bydgoszcz;bégoua;cabanatuan city;cabimas;cabinda;cabo verde;cabuyao;cagayan de oro;cainta;cairns;cairo;\
     calais;calamba;calcutta;calgary;cali;calif;california;callao;caloocan;caloundra;calumbo;camagüey;camama;\
     camayenne;cambodia;cambridge;cameroon;campinas;campo grande;canada;canarsie;canberra;cancún;cannock;canton;\
     cape coral;cape town;capitol hill;carabanchel;caracas;cardiff;caribbean;carlsbad;carrefour;carrollton;\
     cartagena;casablanca;caspian sea;castries;catalonia;catania;cayenne;cayman islands;cazenga;cebu city;\
     cedar rapids;centennial;central african republic;central america;central asia;central coast;chak jhumra;\
     champaign;chandigarh;changwon;charlesbourg;charleston;charlotte;charlotte amalie;chatham;chattanooga;\
     chattogram;chechnya;chelmsford;cheltenham;chelyabinsk;chengdu;chennai;cheonan;cheongju-si;cheremushky;\
     cherkasy;chernihiv;chernivtsi;chesapeake;chesterfield;chiapas;chiayi city;chiba;chicago;chiclayo;chico;\
     chihuahua;chilanzar;chile;chilliwack;chimbote;chimoio;china;chinatown;chingola;chiniot;chinju;chino;chipata;\
     chisinau;chitungwiza;chomedey;chongjin;chongqing;christchurch;christmas island;chula vista;chumakivskyi;\
     chuncheon;chunian;cicero;cincinnati;citrus heights;city of port phillip;city of westminster;ciudad bolívar;\
     ciudad de la paz;ciudad del este;ciudad guayana;ciudad juárez;ciudad nezahualcoyotl;clarksville;clearwater;\
     cleveland;clinton township;clovis;cluj-napoca;cochabamba;cockburn town;cocos islands;coimbatore;colchester;\
     college station;colo;cologne;colombia;colombo;colorado;colorado springs;columbia;columbus;comilla;comoros;\
     conakry;concord;conn;connecticut;constantine;cook islands;copenhagen;coquitlam;coral springs;cork;cornwall;\
     corpus christi;corrientes;corsica;costa mesa;costa rica;cotabato;cotonou;coventry;cranston;crawley;crete;\
     crimea;croatia;croydon;ct;cuba;cuenca;culiacán;cumaná;curacao;curitiba;cusco;cuíto;cypress;cyprus;\
     czech republic;czechia;córdoba;cúcuta;d.c;d.c.;da nang;daegu;daejeon;dagenham;dagestan;dakar;dallas;daloa;\
     daly city;damanhur;damascus;damietta;dammam;danbury;danube;dar es salaam;darfur;darlington;darnytsya;\
     dartmouth;dasmariñas;davao;davie;davos;dayrah;dayton;dc;dearborn;deer valley;deir ez-zor;delaware;delhi;\
     delmas;delta;deltona;democratic republic of the congo;denmark;denver;dera ghazi khan;dera ismail khan;derby;\
     derry;des moines;desna;desnyanskyi;detroit;devon;dezful;dhaka;dhanbad;diego garcia;diepsloot;dihok;dili;\
     dire dawa;district of columbia;djelfa;djibouti;dnipro;dniprovskyi;dodoma;doha;dombivali;dominica;\
     dominican republic;donbas;donbass;doncaster;donetsk;dongguan;dorchester;dortmund;douala;dover;downing street;\
     dresden;dubai;dublin;duisburg;duluth;dundee;duque de caxias;durban;dushanbe;düsseldorf;earth;east africa;\
     east asia;east chattanooga;east china sea;east flatbush;east hampton;east harlem;east hastings;\
     east independence;east jerusalem;east london;east los angeles;east new york;east norwalk;eastbourne;\
     eastern europe;eau claire;ecatepec de morelos;ecuador;edinburg;edinburgh;edmonton;egypt;eimsbüttel;eixample;\
     el cajon;el daein;el fasher;el monte;el obeid;el paso;el salvador;el-aaiun;eldoret;elk grove;elmhurst;\
     eloy alfaro;emalahleni;enchanted hills;enfield town;england;enugu;equatorial guinea;erie;eritrea;erzurum;\
     escondido;esenyurt;eslamshahr;espoo;essen;essex;estonia;eswatini;ethiopia;etobicoke;europe;evansville;evaton;\
     exeter;fairfield;faisalabad;falkland islands;fall river;fallujah;fanling;fargo;faridabad;farmington hills;\
     faroe islands;fayetteville;federal way;fengshan;fergana;ferguson;fes;fiji;finland;fl;fla;flatbush;flint;\
     florence;florida;floridablanca;fontana;fordham;fort collins;fort lauderdale;fort smith;fort wayne;fort worth;\
     fort-de-france;fortaleza;fortechnyi;foshan;france;frankfurt;frankfurt am main;freetown;fremont;french guiana;\
     french polynesia;french southern territories;fresno;frisco;fukuoka;fukushima;fulham;fullerton;funafuti;ga;\
     gabon;gaborone;gagnoa;gainesville;galway;gambia;ganja;garden grove;gatineau;gaza;gaza strip;gaziantep;\
     gazipur;gdansk;gdynia;geelong;geita;gelsenkirchen;general santos;geneva;genoa;gent;george town;georgetown;\
     georgia;germantown;germany;germiston;ghana;ghent;gia lâm;gibraltar;gijón;gillingham;gitega;giza;glasgow;\
     glendale;gloucester;goa;godomè;goiânia;golan heights;gold coast;golfe;goma;gonder;gorakhpur;gosport;\
     gothenburg;goyang-si;gqeberha;granada;grand prairie;grand rapids;gravesend;grays;graz;great britain;\
     greater sudbury;greece;greeley;green bay;greenburgh;greenland;greensboro;greenville;grenada;gresham;grimsby;\
     ground zero;grytviken;guadalajara;guadeloupe;guam;guangzhou;guantanamo;guantanamo bay;guantánamo;guarulhos;\
     guatemala;guatemala city;guayaquil;guelph;guernsey;guinea;guinea-bissau;gujarat;gujranwala;gujrat;\
     gulf of mexico;gumi;gunpo;gunsan;gurgaon;gurugram;gustavia;gustavo adolfo madero;guwahati;guyana;guédiawaye;\
     gwalior;gwangju;gwangmyeong;gyeongsan-si;ha'il;hadera;hafar al-batin;hafizabad;hagatna;hague;haifa;haiphong;\
     haiti;halifax;hamamatsu;hamburg;hamburg-mitte;hamburg-nord;hanam;hangzhou;hannover;hanoi;harare;harbin;\
     hargeysa;harlem;harlow;harrogate;harrow;hartford;hartlepool;haryana;havana;hawaii;hebron;hefei;helmand;\
     helsinki;hemel hempstead;hemet;hermosillo;herzliya;hesperia;hesse;hialeah;high peak;high point;high wycombe;\
     highlands ranch;hillsboro;himalayas;hirnytskyi;hiroshima;hlaingthaya;ho chi minh city;hobart;hoji ya henda;\
     hokkaido;holguín;hollywood;homestead;homs;homyel';honduras;hong kong;hong kong island;honiara;honolulu;\
     horlivka;houston;howrah;hrodna;hsinchu;huambo;huancayo;hubballi;huddersfield;hungary;huntington beach;\
     huntsville;hwaseong-si;hyderabad;ibadan;ibagué;ibb;ica;iceland;idaho;idlib;iksan;ilford;iligan;iligan city;\
     illinois;iloilo;ilorin;imus;incheon;india;indian ocean;indiana;indianapolis;indio;indonesia;indore;inglewood;\
     iowa;ipoh;ipswich;iquitos;iran;iraq;irbid;ireland;irvine;isfahan;isfara;isiro;iskandar puteri;islamabad;\
     isle of man;isle of wight;islington;ismailia;israel;istanbul;istaravshan;itagüí;italy;ivano-frankivsk;\
     ivory coast;iztapalapa;jabalpur;jacksonville;jaffa;jaipur;jakarta;jalalpur pirwala;jalandhar;jamaica;\
     jamestown;jamshedpur;japan;jeddah;jeju city;jenin;jeonju;jepara;jersey city;jerusalem;jhang sadr;jharkhand;\
     jijiga;jimma;jodhpur;johannesburg;johns creek;johor bahru;joliet;jordan;joão pessoa;juba;jurong town;\
     jurong west;kabul;kabwe;kaduna;kafrul;kahama;kakamega;kalemyo;kallakurichi;kalmiuskyi;kalynivskyi;kamloops;\
     kamoke;kampala;kampung baru subang;kampung kangkar teberau;kampung larkin lama;kamyanets-podilskyi;kamyanske;\
     kananga;kanata;kanayannur;kandahar;kano;kanpur;kansas;kansas city;kaohsiung;kaolack;kapar;karachi;karagandy;\
     karaj;karbala;kariega;karlsruhe;karnataka;kashan;kashmir;kassala;kasur;katanga;kathmandu;katowice;kaunas;\
     kawasaki;kayseri;kazakhstan;kazan;keelung;kelar;kelowna;kenema;kenitra;kenosha;kent;kentucky;kenya;kerala;\
     kerch;kermanshah;kfar saba;khamis mushait;khan younis;kharkiv;kharkivskyi masyv;khartoum;khartoum north;\
     kherson;khmelnytskyi;khorramabad;khorramshahr;khulna;kibaha;kiel;kiev;kigali;kikolo;kikuyu;kikwit;killeen;\
     kima kieza;kimhae;kindrativskyi;kingston upon hull;kingstown;kinshasa;kiribati;kirkuk;kisangani;kisumu;\
     kitakyushu;kitchener;kitwe;kluang;knoxville;kobe;kolkata;kolwezi;kom ombo;konotop;konya;koreatown;korhogo;\
     korolyov;kosovo;kosti;kota;kota bharu;kota damansara;kota kinabalu;kota kuala muda;koumassi;kovpakivskyi;\
     kowloon;kowloon city;krakow;kraków;kramatorsk;krasnodar;krasnoyarsk;kremenchuk;kropyvnytskyi;krugersdorp;\
     kryvyy rih;kuala lumpur;kuala terengganu;kuantan;kuching;kumamoto;kumasi;kurdistan;kuwait;kuwait city;\
     kwai chung;ky;kyengera;kyiv;kyivskyi;kyoto;kyrgyzstan;kyzylorda;köln;küçükçekmece;l'hospitalet de llobregat;\
     la cité-limoilou;la haute-saint-charles;la paz;lafayette;lagos;lahore;lake forest;lakeland;lakewood;lansing;\
     laos;lapu-lapu city;laredo;largo;larkana;las cruces;las piñas;las vegas;latakia;latin america;latina;latvia;\
     launceston;lausanne;laval;lawton;le plateau-mont-royal;le sud-ouest;le vieux-longueuil;league city;lebanon;\
     lee's summit;leeds;lehigh acres;leicester;leipzig;lesotho;lethbridge;lewisville;lexington;lexington-fayette;\
     león de los aldama;liberia;libertad;libreville;libya;lichinga;liechtenstein;likasi;lilongwe;lima;limerick;\
     lisbon;lisovyi masyv;lithuania;little rock;livermore;liverpool;livoberezhnyi;livonia;ljubljana;lobito;\
     logan city;loja;lombardy;lome;lomé;london;londonderry county borough;long beach;long bien;long island;\
     long xuyên;longmont;longueuil;longview;longyearbyen;los angeles;los teques;louisiana;louisville;luanda;\
     lubango;lubbock;lublin;lubumbashi;lucknow;ludhiana;luena;luhansk;lusaka;luton;lutsk;luxembourg;luxor;lviv;\
     lyon;lysychansk;lévis;macao;macau;maceió;machala;mackay;macon;madagascar;madinah;madras;madrid;madurai;\
     mahajanga;maharashtra;mahilyow;maianga;maidstone;maiduguri;maine;maipú;maitland;majuro;makassar;makati city;\
     makiyivka;makkah;malabon;malacca;malaga;malang;malanje;malatya;malawi;malaysia;maldives;mali;malingao;\
     malir cantonment;malmo;malmö;malolos;malta;mamoudzou;managua;manama;manaus;manchester;mandalay;mandaluyong;\
     mandaluyong city;mandaue city;mandurah;manhattan;manila;manipur;manitoba;manizales;mannheim;mansilingan;\
     manta;mantampay;manukau city;maple ridge;maputo;mar del plata;maracaibo;maracay;maradi;marawi city;mardan;\
     mariehamn;marienthal;marigot;marikina city;mariupol;markham;marne la vallée;maroua;marrakesh;mars;marseille;\
     marshall islands;martinique;maryland;maryvale;masan;maseru;mashhad;masina;mass;massachusetts;matadi;matola;\
     maturín;mauritania;mauritius;mawlamyine;mayotte;mbabane;mbandaka;mbeya;mbour;mbuji-mayi;mcallen;meads;medan;\
     medellín;mediterranean;meerut;mek'ele;meknes;melbourne;melekeok;melitopol;memphis;mendip;menifee;menongue;\
     merced;meridian;merlo;mesa;mesquite;metairie;metairie terrace;mexicali;mexico;mexico city;mi;miami;\
     miami beach;miami gardens;michigan;micronesia;mid-city;middle east;middlesbrough;midland;midwest;milan;\
     milton keynes;milwaukee;mingora;minneapolis;minnesota;minsk;minya;miramar;miri;mirpur khas;\
     mirpur model thana;misratah;mission viejo;mississauga;mississippi;mississippi river;missouri;mixco;mn;\
     mogadishu;mohammadpur;mokpo;moldova;mombasa;monaco;moncton;mongolia;monrovia;montana;montenegro;monterrey;\
     montería;montevideo;montréal;montréal-nord;montserrat;moon;morelia;moreno valley;morocco;morogoro;moscow;\
     mossamedes;mosul;mount pleasant;mountain view;mozambique;muar;mueang nonthaburi;mukachevo;mukalla;\
     mukim pulai;mulenvos;mumbai;munich;muntinlupa;murcia;murfreesboro;muridke;murrieta;muscat;mwanza;mwene;\
     myanmar;mykilska borshchahivka;mykolayiv;mysuru;málaga;mérida;mönchengladbach;münster;n korea;n'djamena;\
     nablus;nagoya;nagpur;nairobi;najaf;najafgarh;nakuru;namangan;namibia;nampa;nampula;namp’o;nanaimo;nanjing;\
     nansana;nantes;napa;naperville;naples;narela;narsingdi;nashik;nashua;nashville;nasiriyah;nassau;natal;natore;\
     naucalpan de juárez;nauru;navi mumbai;nawabshah;nay pyi taw;nc;nd;ndola;near north side;nebraska;neihu;neiva;\
     nepal;nepean;netanya;netherlands antilles;nevada;new bedford;new brunswick;new cairo;new caledonia;new delhi;\
     new england;new hampshire;new haven;new jersey;new kingston;new mexico;new orleans;new south memphis;\
     new south wales;new taipei city;new territories;new york;new york city;new zealand;newark;newcastle;\
     newcastle under lyme;newcastle upon tyne;newfoundland;newmarket;newport;newport beach;newport news;nha trang;\
     niagara falls;niamey;nicaragua;nicosia;niger;nigeria;niigata;nikopol;nile;niue;nizhniy novgorod;nj;nm;noida;\
     norfolk;norfolk island;normandy;north africa;north america;north carolina;north charleston;north dakota;\
     north korea;north las vegas;north macedonia;north peoria;north sea;north shore;north stamford;\
     north vancouver;northampton;northern ireland;northern mariana islands;northern territory;norwalk;norway;\
     norwich;nottingham;nouakchott;noumea;nova iguaçu;nova scotia;nova vida;novosibirsk;novozavodskyi;nowrangapur;\
     nuku'alofa;nukus;nuneaton;nur-sultan;nuremberg;nuuk;nv;ny;nyala;nyc;nyzhnodniprovsk;o'fallon;oakland;\
     oakville;oaxaca;obolon;oceania;oceanside;odesa;odessa;odisha;ohio;okara;okayama;okinawa;oklahoma;\
     oklahoma city;olathe;oleksandrivskyi;oleksiyivka;omaha;oman;omdurman;omsk;onitsha;ontario;oran;oranjestad;\
     oregon;orem;orlando;orléans;osaka;osasco;osh;oshawa;oslo;ostrava;ottawa;ottawa south;ouagadougou;oujda;\
     overland park;oxford;oxnard;oyo;pacific;pacific ocean;padang;pago pago;pakistan;palau;palembang;palermo;\
     palestine;palestinian territory;pallabi;palm bay;palm coast;palma;palmdale;panama;panama canal;panama city;\
     papeete;papua new guinea;paraguay;parakou;paramaribo;paranaque city;paris;pasadena;pasay;pasig city;\
     pasir gudang;pasto;patagonia;paterson;patna;pavlodar;pavlohrad;pearl harbor;pearland;pechersk;pekanbaru;\
     pelentong;pembroke pines;penn;pennsylvania;peoria;perm;persian gulf;perth;peru;peshawar;pest;petaling jaya;\
     petare;peterborough;philadelphia;philippines;philipsburg;phnom penh;phoenix;phu quoc;pietermaritzburg;pikine;\
     pimpri;pimpri-chinchwad;pindi bhattian;pisa;pitcairn;pittsburgh;piura;plano;plantation;plovdiv;plymouth;\
     podgorica;podilskyi;pohang;pointe-noire;pokhara;poland;polokwane;poltava;pomona;pompano beach;popayán;\
     port harcourt;port louis;port moresby;port of spain;port said;port saint lucie;port sudan;port vila;\
     port-au-prince;port-aux-francais;port-de-paix;portland;porto;porto alegre;porto-novo;portoviejo;portsmouth;\
     portsmouth heights;portugal;posadas;pozniaky;prague;pravyi bereh;prayagraj;pretoria;pristina;provence;\
     providence;provo;pucallpa;puchong;pudong;puebla;pueblo;puente alto;puerto la cruz;puerto rico;pune;punjab;\
     puxi;pyeongtaek;pyongyang;pétionville;qarchak;qarshi;qatar;qazvin;qina;qingdao;qods;qom;quebec;queens;\
     queensland;quelimane;quetta;quezon city;qui nhon;quilmes;quito;québec;rabat;rafah;rahim yar khan;raipur;\
     rajasthan;rajshahi;raleigh;ramallah;ramat gan;ramiros;ranchi;rancho cucamonga;randburg;rangpur;raqqa;\
     ras al khaimah;rasht;rawalpindi;rayon ktz;recife;red deer;red sea;redditch;redwood city;reno;renton;\
     repentigny;republic of the congo;resistencia;reykjavik;rhine;rhode island;rialto;richards bay;richmond;\
     richmond hill;riga;rio de janeiro;rio grande;rio rancho;riobamba;rishon letsiyyon;riverside;rivne;riyadh;\
     roanoke;rochdale;rochester;rockford;rockhampton;rockies;rohini;romania;rome;romford;roodepoort;roseau;\
     roseville;rostov-on-don;roswell;rotherham;rotterdam;round rock;rufisque;ruiru;russeifa;russia;rustenburg;\
     rutchenkivskyi;rwanda;s korea;saanich;sacramento;saddiqabad;sadr city;safi;sagamihara;saguenay;sahara;\
     sahiwal;saint barthelemy;saint helena;saint helier;saint kitts and nevis;saint lucia;saint martin;saint paul;\
     saint peters;saint petersburg;saint-denis;saint-hubert;saint-jean-sur-richelieu;saint-laurent;saint-louis;\
     saint-louis-de-terrebonne;saint-marc;saint-pierre;sainte-foy;saipan;saitama;sakai;salem;salford;salonika;\
     salt lake city;salta;saltillo;saltivka;salé;samara;samarinda;samarkand;samba;samoa;samut prakan;san angelo;\
     san antonio;san bernardino;san cristóbal;san diego;san fernando;san francisco;san jose;san jose del monte;\
     san josé;san juan;san leandro;san luis potosí;san marcos;san marino;san mateo;san miguel de tucumán;\
     san miguelito;san pablo;san pedro;san pedro sula;san salvador;san salvador de jujuy;san tan valley;san-pédro;\
     sanaa;sanandaj;sandakan;sandy hills;sandy springs;santa ana;santa barbara;santa clara;santa clarita;santa fe;\
     santa maria;santa marta;santa monica;santa rosa;santa teresa del tuy;santiago;santiago de cuba;\
     santiago de los caballeros;santiago de querétaro;santiago de surco;santiago del estero;santo domingo;\
     santo domingo este;santo domingo oeste;santol;sao tome;sao tome and principe;sapporo;sarajevo;saratov;\
     sardinia;sargodha;saskatchewan;saskatoon;saudi arabia;saurimo;savannah;savar;saxony;sc;scotland;scottsdale;\
     scunthorpe;sd;seattle;seeb;sejong;sekondi;selayang baru utara;selma;semarang;semey;sendai;senegal;\
     sengkang new town;seongnam-si;seoul;serang;serbia;serekunda;seremban;setagaya;setapak;sevastopol;sevilla;\
     seville;seychelles;sfax;sha tin;shah alam;sham shui po;shanghai;sharjah;sheepshead bay;shekhupura;shenyang;\
     shenzhen;sherbrooke;shevchenkivskyi;shevchenko;shibganj;shiraz;shivaji nagar;sholapur;shreveport;shymkent;\
     sialkot;siam;siberia;sicily;sierra leone;sikasso;silicon valley;simferopol;simi valley;sinai;sinaloa;\
     sincelejo;singa;singapore;sinjhoro;sint maarten;sioux city;sioux falls;siverskodonetsk;skardu;\
     skhidni kvartaly;skopje;slough;slovakia;slovenia;slovyansk;smolyanskyi;soacha;sofia;sohag;sokoto;solihull;\
     solomon islands;solwezi;somalia;somerville;songea;sorocaba;soshanguve;south africa;south america;south asia;\
     south bend;south boston;south carolina;south china sea;south dakota;south dublin;south fulton;south gate;\
     south korea;south shields;south sudan;south suffolk;south tangerang;southampton;southeast asia;\
     southend-on-sea;southport;soviet union;soweto;soyapango;spain;spokane;spokane valley;spring hill;\
     spring valley;springfield;sri lanka;srinagar;st albans;st catharines;st george's;st helens;st john's;\
     st louis;st paul;st peter port;st petersburg;st. catharines;st. george's;st. john's;st. louis;st. paul;\
     st. petersburg;stamford;staten island;sterling heights;stevenage;stockholm;stockport;stoke-on-trent;\
     strait of hormuz;strasbourg;stuttgart;sub-saharan africa;subang jaya;sucre;sudan;suez;suez canal;suffolk;\
     sugar land;sukkur;sulaymaniyah;sumbawanga;sumgayit;sumy;suncheon;sunderland;sungai petani;sunnyvale;sunrise;\
     sunrise manor;sunset park;sunshine coast;surabaya;suriname;surrey;sussex;sutton coldfield;suva;suwon;suzhou;\
     swansea;sweden;swindon;switzerland;sydney;sykhiv;syracuse;syria;szczecin;são bernardo do campo;\
     são josé dos campos;são luís;são paulo;sétif;tabora;tabriz;tabuk;tacloban;tacna;tacoma;taguig;tai po;\
     taichung;tainan;taipei;taiwan;taiz;tajikistan;takeo;takoradi;talatona;tallaght;tallahassee;tallinn;tamale;\
     taman petaling;tamil nadu;tampa;tampere;tampines estate;tampines new town;tamworth;tando allahyar;tando bago;\
     tanga;tangerang;tangier;tanta;tanzania;taoyuan;tarawa;taraz;tarlac city;tashkent;tasikmalaya;tasmania;tawau;\
     ta’if;tbilisi;tegucigalpa;tehran;tel aviv;telangana;telford;temara;temecula;tempe;tempe junction;teni;\
     tennessee;teresina;ternopil;terrebonne;tete;texas;thailand;thames;thanh hóa;thanh xuân;the bronx;the hague;\
     the woodlands;thembisa;thessaloniki;thessaloníki;thika;thimphu;thiruvananthapuram;thiès;thiès nones;\
     thousand oaks;thunder bay;thái nguyên;tianjin;tibet;tigray;tijuana;tikrit;times square;timor leste;\
     tin shui wai;tirana;tiruchirappalli;tirunelveli;tiruppur;tn;toamasina;togo;tokelau;tokyo;toledo;tolyatti;\
     toms river;tonga;toowoomba;topeka;toronto;torrance;torreón;torshavn;tottenham;touba;toulouse;townsville;\
     trenton;tri-cities;trinidad and tobago;tripoli;trois-rivières;trujillo;tsentralno-miskyi;tsentralnyi;\
     tseung kwan o;tshikapa;tsuen wan;tucson;tuen mun;tuggeranong;tulsa;tungi;tunis;tunisia;turin;turkey;\
     turkmenistan;turmero;tuscaloosa;tuscany;tustin;tuvalu;tx;tyumen;tétouan;u.k;u.k.;u.s;u.s virgin islands;u.s.;\
     u.s. virgin islands;u.s.a;u.s.a.;ufa;uganda;uijeongbu-si;uk;ukraine;ulaanbaatar;ulan bator;ulsan;ulu bedok;\
     uman;united arab emirates;united kingdom;united states;united states of america;universal city;\
     upper west side;uruguay;us;usa;ussr;ust-kamenogorsk;ut;utah;utrecht;uttar pradesh;uvira;uzbekistan;uzhhorod;\
     uíge;vacaville;vadodara;vaduz;valladolid;valledupar;vallejo;valletta;valparaíso;van nuys;vancouver;vantaa;\
     vanuatu;varanasi;varna;vatican;vatican city;venezuela;venice;vereeniging;verhunskyi;vermont;verona;viana;\
     victorville;vienna;vientiane;vietnam;vigo;vijayawada;vila flor;vilkhivskyi;villa nueva;villavicencio;\
     ville-marie;vilnius;vinh;vinnytsya;virginia;virginia beach;visakhapatnam;visalia;vista;vitebsk;viña del mar;\
     volgograd;voronezh;voskresenka;voznesenskyi;vt;vyhurivshchyna-troyeshchyna;waco;wad medani;wah cantt;wales;\
     wall street;walsall;walthamstow;wandsbek;warangal;warder;warri;warrington;warsaw;warwick;washington;\
     washington d.c;washington dc;washington heights;washington, d.c;washington, d.c.;waterbury;waterloo;watford;\
     waukegan;welkom;wellington;wembley;west africa;west albany;west bank;west bengal;west bromwich;west covina;\
     west jerusalem;west jordan;west palm beach;west raleigh;west town;west valley city;west virginia;\
     western europe;western sahara;westland;westminster;weston-super-mare;whalley;whitby;whittier;wi;wichita;\
     wichita falls;wiesbaden;wigan;willemstad;wilmington;windhoek;windsor;winejok;winnipeg;winston-salem;\
     wisconsin;woking;wollongong;wolverhampton;wong tai sin;woodlands;worcester;worthing;wuhan;wuppertal;wuzhong;\
     wv;wy;wyoming;xinjiang;xi’an;yakima;yamoussoukro;yangon;yangsan;yaounde;yaoundé;yaren;yazd;yei;yekaterinburg;\
     yemen;yeosu;yerevan;yevpatoriya;yokohama;yonkers;yorkshire;yukon;yuma;yunusobod;yuzivskyi;zagazig;zagreb;\
     zahedan;zambia;zamboanga;zanjan;zanzibar;zapopan;zaporizhzhya;zaragoza;zaria;zarichnyi;zarqa;zhytomyr;\
     zimbabwe;zinder;zurich;zürich;álvaro obregón;århus;çankaya;ñuñoa";

/// Peoples, faiths and parties as adjectives or members: capitals that name nobody. Parted by spaces.
pub const PEOPLES: &str = "afghan african african-american albanian algerian american anglican anglo arab arab-american arabian \
     argentine argentinian armenian asian asian-american aussie australian austrian azerbaijani bahraini balkan \
     bangladeshi baptist belarusian belgian bolivian bosnian brazilian brit british briton buddhism buddhist \
     bulgarian burmese byzantine californian cambodian canadian catalan catholic caucasian chechen chilean \
     chinese christian christianity colombian communist confederate congolese croatian cuban cuban-american \
     cypriot czech dane danish democrat democratic dutch dutchman eastern ecuadorian egyptian elizabethan emirati \
     english englishman eritrean estonian ethiopian european evangelical filipino finn finnish floridian french \
     frenchman gambian georgian german ghanaian greek greenlandic guatemalan haitian hindu hinduism hispanic \
     honduran hungarian icelandic indian indian-american indonesian iranian iraqi irish irish-american irishman \
     islam islamic islamist israeli italian italian-american ivorian jamaican japanese jew jewish jewish-american \
     jihadist jordanian judaism kashmiri kazakh kenyan korean kosovar kurd kurdish kuwaiti kyrgyz labourite lao \
     latin latina latino latvian lebanese liberian libertarian libyan lithuanian londoner lutheran malaysian \
     malian maltese marxist methodist mexican mexican-american moldovan mongolian mormon moroccan mozambican \
     muslim namibian native-american nazi nepalese nepali nicaraguan nigerian nordic northern norwegian ohioan \
     omani orthodox ottoman pakistani palestinian panamanian paraguayan parisian persian peruvian philippine pole \
     polish portuguese presbyterian protestant qatari republican roman romanian russian rwandan saudi scot \
     scottish senegalese serb serbian shia shiite sikh singaporean slovak slovene slovenian socialist somali \
     southern soviet spaniard spanish sudanese sunni swede swedish swiss syrian taiwanese tajik tanzanian texan \
     thai tibetan tory tunisian turk turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan victorian \
     vietnamese virginian welsh western yemeni zambian zimbabwean zionist";
