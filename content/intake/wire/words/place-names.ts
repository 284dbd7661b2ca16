/**
 * Places that datelines name: provinces and their abbreviations, regencies and cities of Indonesia, and the usual ones
 * abroad. A place that is missing here is still read if the form of the dateline is certain.
 * @module
 */

const listed = (...lists: string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(',')).map((name) => name.trim()))

/** Provinces and their abbreviations, as keys. */
const PROVINCES = listed(
  'aceh,sumatera utara,sumatra utara,sumatera barat,sumatra barat,riau,kepulauan riau,kepri,jambi,bengkulu',
  'sumatera selatan,sumatra selatan,lampung,bangka belitung,kepulauan bangka belitung,banten,dki jakarta,dki',
  'jawa barat,jawa tengah,di yogyakarta,diy,daerah istimewa yogyakarta,jawa timur,bali,nusa tenggara barat',
  'nusa tenggara timur,kalimantan barat,kalimantan tengah,kalimantan selatan,kalimantan timur,kalimantan utara',
  'sulawesi utara,gorontalo,sulawesi tengah,sulawesi barat,sulawesi selatan,sulawesi tenggara,maluku,maluku utara',
  'papua,papua barat,papua barat daya,papua tengah,papua pegunungan,papua selatan,ntb,ntt,jabar,jateng,jatim',
  'sumut,sumbar,sumsel,babel,kalbar,kalteng,kalsel,kaltim,kaltara,sulut,sulteng,sulsel,sultra,sulbar,malut',
  'pabar,indonesia,nanggroe aceh darussalam,nad,jaksel,jakbar,jaktim,jakut,jakpus,tangsel',
)

/** Regencies, cities and other places of Indonesia, as keys, without `kota` and `kabupaten`. */
const INDONESIA = listed(
  'banda aceh,sabang,langsa,lhokseumawe,subulussalam,meulaboh,takengon,bireuen,pidie,sigli,idi rayeuk,kutacane',
  'tapaktuan,blangpidie,singkil,calang,jantho,karang baru,aceh besar,aceh utara,aceh timur,aceh barat,aceh tengah',
  'aceh selatan,aceh tenggara,aceh singkil,aceh jaya,aceh tamiang,gayo lues,bener meriah,nagan raya,simeulue',
  'medan,binjai,tebing tinggi,pematangsiantar,pematang siantar,tanjungbalai,tanjung balai,sibolga,padangsidimpuan',
  'padang sidempuan,gunungsitoli,deli serdang,lubuk pakam,langkat,stabat,karo,kabanjahe,berastagi,simalungun',
  'asahan,kisaran,labuhanbatu,rantauprapat,toba,balige,samosir,tapanuli utara,tapanuli tengah,tapanuli selatan',
  'tarutung,humbang hasundutan,mandailing natal,panyabungan,nias,nias selatan,dairi,sidikalang,pakpak bharat',
  'serdang bedagai,batu bara,padang lawas,padang,bukittinggi,payakumbuh,padang panjang,sawahlunto,solok,pariaman',
  'agam,lubuk basung,tanah datar,batusangkar,pesisir selatan,painan,pasaman,pasaman barat,sijunjung,dharmasraya',
  'lima puluh kota,limapuluh kota,mentawai,kepulauan mentawai,padang pariaman,pekanbaru,dumai,kampar,bangkinang',
  'bengkalis,siak,pelalawan,indragiri hulu,indragiri hilir,tembilahan,rengat,rokan hulu,rokan hilir,bagansiapiapi',
  'kuantan singingi,teluk kuantan,kepulauan meranti,selatpanjang,batam,tanjungpinang,tanjung pinang,bintan',
  'karimun,natuna,anambas,lingga,sungai penuh,muaro jambi,batanghari,muara bulian,bungo,muara bungo,tebo',
  'merangin,bangko,sarolangun,kerinci,tanjung jabung barat,tanjung jabung timur,kuala tungkal,rejang lebong,curup',
  'mukomuko,seluma,kaur,kepahiang,lebong,bengkulu selatan,bengkulu utara,bengkulu tengah,palembang,prabumulih',
  'pagar alam,pagaralam,lubuklinggau,lubuk linggau,ogan ilir,indralaya,ogan komering ilir,kayuagung,ogan komering ulu',
  'baturaja,muara enim,lahat,musi banyuasin,sekayu,musi rawas,banyuasin,empat lawang,pali,oku,oki,oku timur',
  'bandar lampung,bandarlampung,metro,tanggamus,kota agung,pringsewu,pesawaran,lampung selatan,kalianda',
  'lampung tengah,lampung timur,lampung utara,lampung barat,liwa,way kanan,tulang bawang,tulang bawang barat,mesuji',
  'pesisir barat,krui,pangkalpinang,pangkal pinang,sungailiat,bangka,bangka barat,bangka tengah,bangka selatan',
  'muntok,toboali,belitung,belitung timur,tanjung pandan,manggar,serang,cilegon,tangerang,tangerang selatan',
  'pandeglang,lebak,rangkasbitung,jakarta,jakarta pusat,jakarta selatan,jakarta barat,jakarta timur,jakarta utara',
  'kepulauan seribu,bogor,depok,bekasi,cikarang,karawang,purwakarta,subang,bandung,bandung barat,cimahi,sumedang',
  'garut,tasikmalaya,ciamis,banjar,pangandaran,kuningan,cirebon,majalengka,indramayu,sukabumi,cianjur,soreang',
  'cibinong,lembang,pelabuhan ratu,semarang,ungaran,kendal,demak,kudus,jepara,pati,rembang,blora,grobogan',
  'purwodadi,salatiga,boyolali,klaten,solo,surakarta,sukoharjo,karanganyar,sragen,wonogiri,magelang,temanggung',
  'wonosobo,banjarnegara,purbalingga,banyumas,purwokerto,cilacap,kebumen,purworejo,pekalongan,batang,pemalang',
  'tegal,slawi,brebes,mungkid,borobudur,cepu,yogyakarta,jogja,yogya,jogjakarta,sleman,bantul,kulon progo,kulonprogo',
  'wates,gunungkidul,gunung kidul,wonosari,surabaya,sidoarjo,gresik,lamongan,tuban,bojonegoro,ngawi,magetan',
  'madiun,ponorogo,pacitan,trenggalek,tulungagung,blitar,kediri,nganjuk,jombang,mojokerto,malang,batu,kepanjen',
  'pasuruan,probolinggo,lumajang,jember,bondowoso,situbondo,banyuwangi,bangkalan,sampang,pamekasan,sumenep',
  'denpasar,badung,mangupura,kuta,nusa dua,ubud,gianyar,tabanan,jembrana,negara,buleleng,singaraja,bangli',
  'karangasem,amlapura,klungkung,semarapura,sanur,mataram,lombok,lombok barat,lombok tengah,lombok timur',
  'lombok utara,praya,selong,gerung,mandalika,sumbawa,sumbawa besar,sumbawa barat,taliwang,dompu,bima,kupang,soe',
  'kefamenanu,atambua,belu,malaka,alor,kalabahi,lembata,lewoleba,larantuka,flores timur,maumere,sikka,ende,bajawa',
  'ngada,nagekeo,ruteng,manggarai,manggarai barat,manggarai timur,labuan bajo,waingapu,waikabubak,sumba timur',
  'sumba barat,sumba tengah,sumba barat daya,tambolaka,rote ndao,sabu raijua,pontianak,singkawang,mempawah',
  'sambas,bengkayang,landak,ngabang,sanggau,sekadau,sintang,melawi,kapuas hulu,putussibau,ketapang,kayong utara',
  'kubu raya,palangka raya,palangkaraya,sampit,kotawaringin timur,kotawaringin barat,pangkalan bun,kuala kapuas',
  'kapuas,pulang pisau,katingan,kasongan,seruyan,lamandau,sukamara,gunung mas,barito selatan,barito utara',
  'barito timur,muara teweh,buntok,banjarmasin,banjarbaru,martapura,barito kuala,marabahan,tanah laut,pelaihari',
  'tanah bumbu,batulicin,kotabaru,tapin,rantau,hulu sungai selatan,hulu sungai tengah,hulu sungai utara,kandangan',
  'barabai,amuntai,balangan,paringin,tabalong,tanjung,samarinda,balikpapan,bontang,kutai kartanegara,tenggarong',
  'kutai timur,sangatta,kutai barat,sendawar,mahakam ulu,paser,tanah grogot,penajam,penajam paser utara,berau',
  'tanjung redeb,nusantara,ikn,ikn nusantara,tarakan,tanjung selor,bulungan,malinau,nunukan,tana tidung,manado',
  'bitung,tomohon,kotamobagu,minahasa,minahasa utara,minahasa selatan,minahasa tenggara,tondano,amurang,airmadidi',
  'sangihe,tahuna,talaud,sitaro,bolaang mongondow,limboto,boalemo,pohuwato,bone bolango,palu,donggala,poso',
  'tentena,parigi,parigi moutong,tolitoli,buol,banggai,luwuk,morowali,bungku,morowali utara,sigi,tojo una-una,ampana',
  'mamuju,majene,polewali,polewali mandar,mamasa,pasangkayu,mamuju tengah,makassar,gowa,sungguminasa,maros',
  'pangkep,barru,parepare,pare-pare,pinrang,sidrap,sidenreng rappang,wajo,sengkang,soppeng,watansoppeng,bone',
  'watampone,sinjai,bulukumba,bantaeng,jeneponto,takalar,selayar,enrekang,tana toraja,toraja,toraja utara,rantepao',
  'makale,palopo,luwu,luwu utara,luwu timur,masamba,malili,belopa,kendari,baubau,bau-bau,konawe,unaaha,kolaka',
  'kolaka utara,kolaka timur,bombana,wakatobi,wangi-wangi,muna,raha,buton,pasarwajo,konawe selatan,konawe utara',
  'ambon,tual,masohi,maluku tengah,maluku tenggara,langgur,seram,seram bagian barat,seram bagian timur,piru,bula',
  'buru,namlea,dobo,kepulauan aru,saumlaki,kepulauan tanimbar,tiakur,banda neira,ternate,tidore,sofifi,tobelo',
  'halmahera,halmahera utara,halmahera barat,halmahera selatan,halmahera timur,halmahera tengah,jailolo,labuha',
  'morotai,pulau morotai,sanana,weda,maba,jayapura,sentani,keerom,sarmi,merauke,boven digoel,tanah merah,mappi,asmat',
  'agats,wamena,jayawijaya,oksibil,pegunungan bintang,yahukimo,dekai,tolikara,lanny jaya,nduga,kenyam,yalimo,mamberamo',
  'nabire,paniai,enarotali,dogiyai,deiyai,intan jaya,sugapa,puncak,ilaga,puncak jaya,mulia,mimika,timika,biak',
  'biak numfor,supiori,serui,kepulauan yapen,waropen,manokwari,sorong,raja ampat,waisai,fakfak,kaimana,bintuni',
  'aceh barat daya,pidie jaya,labuhanbatu utara,labuhanbatu selatan,padang lawas utara,nias utara,nias barat',
  'solok selatan,musi rawas utara,penukal abab lematang ilir,ogan komering ulu timur,ogan komering ulu selatan',
  'kotabumi,timor tengah utara,timor tengah selatan,bolaang mongondow utara,bolaang mongondow timur',
  'bolaang mongondow selatan,siau tagulandang biaro,kepulauan sangihe,kepulauan talaud,gorontalo utara',
  'banggai kepulauan,banggai laut,tojo una una,buton utara,buton tengah,buton selatan,muna barat,konawe kepulauan',
  'pangkajene dan kepulauan,kepulauan selayar,buru selatan,maluku barat daya,kepulauan sula,pulau taliabu',
  'mamberamo raya,mamberamo tengah,manokwari selatan,sorong selatan,teminabuan,singaparna,ngamprah,tigaraksa',
  'ciruas,arga makmur,bintuhan,suka makmue,redelong,blang kejeren,simpang tiga redelong,meureudu,lahomi,lotu',
  'teluk dalam,doloksanggul,dolok sanggul,pangururan,sibuhuan,gunung tua,aek kanopan,kotapinang,rantau prapat',
  'sipirok,arosuka,padang aro,parit malintang,sarilamak,simpang empat,lubuk sikaping,tuapejat,pulau punjung',
  'muaro sijunjung,pangkalan kerinci,siak sri indrapura,pasir pengaraian,ujung tanjung,tanjung balai karimun',
  'ranai,tarempa,bandar seri bentan,sengeti,muara sabak,muaro tebo,sungai raya,sukadana,nanga pinoh,nanga bulik',
  'kuala kurun,kuala pembuang,tamiang layang,puruk cahu,murung raya,ujoh bilang,tideng pale,tutuyan,bolaang uki',
  'boroko,ratahan,melonguane,ondong,kwandang,suwawa,tilamuta,salakan,kolonodale,andoolo,wanggudu,tirawuta,lasusua',
  'laworo,pangkajene,turikale,tobadak,namrole,dataran hunipopu,dataran hunimoa,bobong,elelim,karubaga,tiom',
  'burmeso,kobakma,waghete,sorendiweri,kumurkek,ransiki,baa,betun,oelamasi,waibakul,borong,mbay,girimenang,woha',
  'teluk bintuni,teluk wondama,wasior,maybrat,tambrauw,pegunungan arfak,cipanas,puncak bogor,cileungsi,bekasi utara',
)

/** Cities and countries abroad, and states printed behind a city, as keys. */
const ABROAD = listed(
  'washington,washington dc,new york,los angeles,chicago,houston,boston,san francisco,seattle,miami,atlanta,dallas',
  'fort worth,denver,philadelphia,detroit,las vegas,honolulu,orlando,phoenix,minneapolis,new orleans,toronto,ottawa',
  'montreal,vancouver,mexico city,havana,caracas,bogota,lima,quito,santiago,buenos aires,brasilia,sao paulo',
  'rio de janeiro,montevideo,la paz,london,manchester,edinburgh,glasgow,dublin,belfast,paris,lyon,marseille,berlin',
  'munich,hamburg,frankfurt,cologne,bonn,vienna,wina,zurich,jenewa,geneva,bern,davos,brussels,brussel,amsterdam',
  'den haag,the hague,rotterdam,luxembourg,strasbourg,madrid,barcelona,lisbon,lisabon,rome,roma,milan,vatikan',
  'vatican city,kota vatikan,venice,turin,athena,athens,istanbul,ankara,moskow,moscow,st petersburg,kiev,kyiv,minsk',
  'warsawa,warsaw,praha,prague,budapest,bucharest,sofia,belgrade,beograd,zagreb,oslo,stockholm,copenhagen,kopenhagen',
  'helsinki,reykjavik,riga,vilnius,tallinn,kairo,cairo,tripoli,tunis,aljir,rabat,khartoum,addis ababa,nairobi,lagos',
  'abuja,accra,dakar,kinshasa,johannesburg,cape town,pretoria,harare,mogadishu,yerusalem,jerusalem,tel aviv,gaza',
  'kota gaza,gaza city,jalur gaza,ramallah,tepi barat,rafah,khan younis,beirut,damaskus,damascus,amman,baghdad',
  'bagdad,teheran,tehran,riyadh,jeddah,jedah,makkah,mekkah,mecca,madinah,medina,mina,arafah,doha,dubai,abu dhabi',
  'manama,muscat,kuwait,kuwait city,sanaa,aden,kabul,islamabad,karachi,lahore,new delhi,mumbai,kolkata,chennai',
  'bengaluru,dhaka,kolombo,colombo,kathmandu,male,thimphu,beijing,shanghai,hong kong,hongkong,macau,guangzhou',
  'shenzhen,wuhan,chengdu,urumqi,taipei,ulan bator,ulaanbaatar,seoul,busan,pyongyang,tokyo,osaka,kyoto,hiroshima',
  'nagasaki,fukushima,sapporo,yokohama,nagoya,bangkok,phuket,chiang mai,hanoi,ho chi minh city,da nang,vientiane',
  'phnom penh,siem reap,yangon,naypyidaw,mandalay,kuala lumpur,putrajaya,penang,johor bahru,kota kinabalu,kuching',
  'singapura,singapore,bandar seri begawan,manila,cebu,davao,quezon city,dili,port moresby,canberra,sydney,melbourne',
  'brisbane,perth,darwin,adelaide,hobart,auckland,wellington,christchurch,suva,honiara,noumea,apia,astana,almaty',
  'tashkent,bishkek,dushanbe,ashgabat,baku,tbilisi,yerevan,amerika serikat,inggris,prancis,jerman,italia,spanyol',
  'belanda,belgia,swiss,austria,rusia,ukraina,turki,turkiye,mesir,arab saudi,iran,irak,suriah,israel,palestina',
  'lebanon,yordania,qatar,uni emirat arab,yaman,india,pakistan,bangladesh,sri lanka,nepal,china,tiongkok,jepang',
  'korea selatan,korea utara,taiwan,thailand,vietnam,laos,kamboja,myanmar,malaysia,brunei,brunei darussalam,filipina',
  'timor leste,papua nugini,australia,selandia baru,afghanistan,kanada,meksiko,brasil,argentina,afrika selatan',
  'united states,united kingdom,england,scotland,wales,france,germany,italy,spain,portugal,netherlands,belgium',
  'switzerland,russia,ukraine,turkey,egypt,saudi arabia,iraq,syria,jordan,yemen,japan,south korea,north korea',
  'cambodia,philippines,canada,mexico,brazil,south africa,new zealand,kenya,nigeria,sudan,ethiopia,texas,california',
  'florida,georgia,illinois,ohio,michigan,virginia,massachusetts,maryland,colorado,arizona,nevada,oregon,utah,hawaii',
  'alabama,louisiana,minnesota,wisconsin,missouri,tennessee,kentucky,pennsylvania,new jersey,new mexico,oklahoma',
  'kansas,iowa,nebraska,indiana,connecticut,delaware,vermont,maine,new hampshire,north carolina,south carolina',
  'alaska,idaho,montana,wyoming,mississippi,arkansas,new south wales,queensland,victoria,tasmania,ontario,quebec',
)

/** The key of a place: without `Kota`, `Kab.` and punctuation, in lower case. */
function placeKey(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /^(?:kota|kabupaten|kab\.?|kec\.?|kecamatan|desa|pulau|provinsi|prov\.?) (?=\p{L})/u,
      '',
    )
    .replace(/[.’']/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Whether `name` is a known place, or a pair of them: `Jakarta`, `KOTA BATU`, `WASHINGTON/BEIJING`. */
export function isKnownPlace(name: string): boolean {
  if (name.length > 60) return false
  const isOne = (one: string) => {
    const key = placeKey(one)
    return INDONESIA.has(key) || ABROAD.has(key) || PROVINCES.has(key)
  }
  return isOne(name) || (/[/-]/u.test(name) && name.split(/[/-]/u).every(isOne))
}

/** Whether `name` is a province, its abbreviation, or Indonesia. */
export function isProvince(name: string): boolean {
  return PROVINCES.has(placeKey(name))
}

/** Whether `text` begins with a known place: `Bandung kini lebih dekat`. */
export function beginsWithPlace(text: string): boolean {
  const words = text.split(/[\s,.;:]+/u, 3)
  return [1, 2, 3].some((count) => isKnownPlace(words.slice(0, count).join(' ')))
}
