# Klausimai, nuo kurių gali prasidėti skyrius: ko prašo kiekvienas Vaiko teisių konvencijos
# straipsnis. Jie įrašomi į naujus skyrius kaip pastabos, kurios nespausdinamos.

guide-crc-1 =
    - Kas įstatymuose laikomas vaiku? Kokiais atvejais apsauga baigiasi anksčiau, negu sueina 18 metų?
    - Nuo kokio amžiaus galima tuoktis, dirbti, sutikti su gydymu, atsakyti už nusikaltimą? Ar šios ribos vienodos mergaitėms ir berniukams?
guide-crc-2 =
    - Kurių vaikų padėtis blogesnė dėl kilmės, kalbos, negalios, lyties, turto, gyvenamosios vietos ar tėvų padėties? Kokie duomenys tai rodo?
    - Ką valstybė daro, kad skirtumai mažėtų, ir kur vaikas gali skųstis dėl diskriminacijos?
guide-crc-3 =
    - Kas, kaip ir pagal kokius kriterijus nustato geriausius vaiko interesus teismuose, savivaldybėse, Seime? Ar sprendimuose tai pagrindžiama?
    - Ar prieš priimant įstatymus ir biudžetą vertinamas jų poveikis vaikams?
guide-crc-4 =
    - Kurie įstatymai dar neatitinka Konvencijos? Kas koordinuoja jos įgyvendinimą ir ar turi tam galių?
    - Kiek biudžeto lėšų tenka vaikams ir ar tai galima pamatyti? Ko apie vaikų padėtį nežinome, nes duomenys nerenkami?
    - Kaip veikia vaiko teisių apsaugos kontrolierius ir kaip sprendimuose dalyvauja nevyriausybinės organizacijos?
guide-crc-5 =
    - Kaip valstybė gerbia tėvų teisę ir pareigą vadovauti vaikui pagal jo gebėjimus? Kokios pagalbos tėvai gauna?
guide-crc-6 =
    - Nuo ko vaikai miršta (ligos, nelaimingi atsitikimai, savižudybės, smurtas) ir ko galima išvengti? Ar kiekviena mirtis ištiriama?
    - Kas užtikrina vaiko raidą pirmaisiais gyvenimo metais?
guide-crc-7 =
    - Ar kiekvienas vaikas iš karto įregistruojamas? Kurie vaikai lieka be pilietybės?
    - Ar vaikas gali sužinoti, kas jo tėvai (įvaikinimas, „gyvybės langelis“, pagalbinis apvaisinimas)?
guide-crc-8 =
    - Kaip saugoma vaiko tapatybė: vardas, pilietybė, šeimos ryšiai? Kaip ji atkuriama, jei buvo prarasta?
guide-crc-9 =
    - Kiek vaikų atskiriama nuo tėvų, dėl kokių priežasčių ir kas apie tai sprendžia? Ar vaikas išklausomas?
    - Kaip vaikas palaiko ryšį su tėvu ar motina, su kuriais negyvena, taip pat su įkalintais tėvais?
guide-crc-10 =
    - Kiek laiko trunka šeimos susijungimas ir kokios kliūtys jam kyla? Kurioms šeimoms jis neprieinamas?
guide-crc-11 =
    - Kiek vaikų neteisėtai išvežta į kitą valstybę ar iš jos negrąžinta? Per kiek laiko jie grąžinami?
guide-crc-12 =
    - Ar vaikas išklausomas teisme, mokykloje, ligoninėje, globos sistemoje? Nuo kokio amžiaus ir kas atsitinka su jo nuomone?
    - Kaip vaikai dalyvauja priimant savivaldybių ir valstybės sprendimus? Kas pasikeitė dėl jų nuomonės?
guide-crc-13 =
    - Ar vaikai gali laisvai reikšti mintis ir gauti informacijos mokykloje, internete, viešumoje? Kas jiems trukdo?
guide-crc-14 =
    - Ar gerbiama vaiko minties, sąžinės ir religijos laisvė, pavyzdžiui, renkantis dorinį ugdymą?
guide-crc-15 =
    - Ar vaikai gali burtis, steigti organizacijas ir dalyvauti susirinkimuose? Kokios amžiaus ribos?
guide-crc-16 =
    - Kaip saugomas vaiko privatumas žiniasklaidoje, socialiniuose tinkluose, mokykloje, globos įstaigoje, teisme?
guide-crc-17 =
    - Ar vaikai randa jiems tinkamos ir suprantamos informacijos savo kalba? Kaip jie apsaugomi nuo žalingo turinio?
guide-crc-18 =
    - Ar abu tėvai dalijasi atsakomybe už vaiką? Kokių paslaugų šeimai yra kiekvienoje savivaldybėje ir kiek laiko jų laukiama?
guide-crc-18-3 =
    - Ar dirbantys tėvai gauna vietą lopšelyje ar darželyje? Kiek vaikų jos neturi ir kur?
guide-crc-19 =
    - Kiek vaikų patiria smurtą, koks jis ir kas smurtauja? Kuo skiriasi įvairių įstaigų duomenys?
    - Kaip smurtas atpažįstamas, apie jį pranešama ir kas daroma tada? Kurioje grandyje vaikas lieka be pagalbos?
    - Kas daroma, kad smurto nebūtų: pagalba tėvams, specialistų mokymas, požiūris į fizines bausmes?
guide-crc-20 =
    - Kiek vaikų globojama šeimose, šeimynose, bendruomeniniuose namuose, įstaigose? Kaip tai kinta?
    - Ar yra pakankamai globėjų ir kokią pagalbą jie gauna? Kas laukia jaunuolio, išeinančio iš globos?
guide-crc-21 =
    - Kiek vaikų įvaikinta šalyje ir užsienyje? Kurie vaikai nesulaukia įvaikintojų? Kas vyksta po įvaikinimo?
guide-crc-22 =
    - Kiek vaikų prašo prieglobsčio, kiek jų be tėvų? Kur jie gyvena ir ar nelaikomi uždaryti?
    - Ar jie iš karto gauna atstovą, mokosi, gydosi? Kaip padedama vaikams, atvykusiems nuo karo?
guide-crc-23 =
    - Kiek vaikų turi negalią, kur jie gyvena ir mokosi? Kokios pagalbos šeima laukia ir kiek laiko?
    - Ar mokykla, transportas, žaidimų aikštelė, informacija jiems prieinami? Kas daroma, kad vaikai nebūtų atskiriami?
guide-crc-24 =
    - Kokių sveikatos priežiūros paslaugų trūksta ir kur? Kiek laiko laukiama vaikų psichiatro ar psichologo?
    - Kokie mirtingumo, skiepų, mitybos, priklausomybių, paauglių nėštumo rodikliai ir kurie vaikai atsilieka?
guide-crc-24-3 =
    - Ar pasitaiko sveikatai kenksmingų papročių, ankstyvų santuokų, gydymo, kurio pačiam vaikui nereikia? Kas daroma?
guide-crc-25 =
    - Kaip dažnai peržiūrimas vaiko apgyvendinimas globos, gydymo ar ugdymo įstaigoje? Kas tikrina įstaigas?
guide-crc-26 =
    - Kiek vaikų gyvena skurde prieš išmokas ir po jų? Kurios šeimos išmokų negauna ir kodėl?
guide-crc-27 =
    - Kiek vaikų trūksta būtiniausių dalykų: būsto, šilumos, maisto, drabužių? Kuriems jų labiausiai?
    - Ar pagalbos užtenka oriai gyventi ir ar ji pasiekia visas savivaldybes?
guide-crc-27-4 =
    - Kiek vaikų negauna jiems priteisto išlaikymo? Kaip valstybė jį išieško ir ką moka, kol išieškos?
guide-crc-28 =
    - Kurie vaikai nelanko darželio ar mokyklos, iškrenta iš jos ar mokosi prasčiau? Kuo skiriasi miestas ir kaimas, turtingi ir skurstantys?
    - Ar mokymas iš tiesų nemokamas? Kiek trūksta mokytojų ir pagalbos specialistų?
guide-crc-28-2 =
    - Kaip mokyklose drausminami vaikai? Kiek jų patiria patyčias ir ar pagalba veiksminga?
guide-crc-29 =
    - Ar mokykla moko žmogaus ir vaiko teisių, pagarbos kitokiam, gamtai? Ar ugdomi kiekvieno gebėjimai?
guide-crc-30 =
    - Ar tautinių mažumų vaikai gali mokytis savo kalba ir puoselėti kultūrą? Kaip sekasi romų vaikams?
guide-crc-31 =
    - Ar visi vaikai turi laiko ir vietos žaisti, ilsėtis, lankyti būrelius? Kam jie per brangūs ar per toli?
guide-crc-32 =
    - Kiek vaikų dirba, kokį darbą ir kokiomis sąlygomis? Ar pažeidimai nustatomi?
guide-crc-33 =
    - Kiek vaikų vartoja alkoholį, tabaką, elektronines cigaretes, narkotikus? Kokia pagalba jiems prieinama?
guide-crc-34 =
    - Kiek vaikų patiria seksualinę prievartą, taip pat internete? Kiek bylų baigiasi nuosprendžiu?
    - Ar vaikas apklausiamas vieną kartą ir tinkamoje vietoje? Kiek laiko jam padedama?
guide-crc-35 =
    - Kiek vaikų tampa prekybos žmonėmis aukomis, kaip jie atpažįstami ir kas jiems padeda?
guide-crc-36 =
    - Ar vaikai išnaudojami kitaip: pramogų versle, nuomonės formuotojų paskyrose, moksliniuose tyrimuose?
guide-crc-37 =
    - Kiek vaikų sulaikyta, suimta, įkalinta ar laikoma uždarose įstaigose ir kiek laiko? Ar tai tikrai kraštutinė priemonė?
    - Ar jie atskirti nuo suaugusiųjų, ar gali matytis su šeima, gauti gynėją ir skųstis?
guide-crc-37-a =
    - Ar vaikai patiria žiaurų elgesį policijoje, įstaigose, ligoninėse? Kas tiria skundus?
guide-crc-38 =
    - Kaip vaikai saugomi nuo ginkluotų konfliktų? Kaip padedama vaikams, kurie juos patyrė?
guide-crc-39 =
    - Ar nukentėjęs vaikas gauna ilgalaikę psichologinę ir socialinę pagalbą arti namų?
guide-crc-40 =
    - Kiek vaikų patenka į baudžiamąjį procesą ir kiek bylų sprendžiama be teismo? Ar teisėjai ir tyrėjai tam parengti?
    - Nuo kokio amžiaus atsakoma už nusikaltimą ir kas daroma jaunesniems?
guide-crc-42 =
    - Ar vaikai, tėvai ir specialistai žino Konvenciją? Ko apie ją mokoma rengiant mokytojus, teisėjus, policininkus, medikus?
guide-crc-44 =
    - Ar valstybės ataskaita ir Komiteto baigiamosios pastabos paskelbtos lietuviškai ir aptartos? Kas stebi, ar jos vykdomos?

# Skyrius be straipsnių: klausimai pagal straipsnių grupę.
guide-crc-cluster-10 =
    - Kas padaryta pagal Komiteto rekomendacijas, susijusias su protokolu dėl vaikų pardavimo, vaikų prostitucijos ir vaikų pornografijos?
    - Kas padaryta pagal rekomendacijas, susijusias su protokolu dėl vaikų dalyvavimo ginkluotuose konfliktuose: amžiaus ribos, mokymas, pagalba atvykusiesiems?
    - Ar vaikai ir jų atstovai žino, kad pagal trečiąjį protokolą Komitetui galima teikti pranešimus dėl pažeidimų?
