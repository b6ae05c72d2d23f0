# Names of the indicators, codes and notes on sources of clusters 7 to 10.

## Units

unit-pps = PPS{ "\u00A0" }{ $value }
    .short = PPS
    .heading = Purchasing power standards

## Indicators

indicator-neonatal-mortality = Neonatal mortality rate (per 1,000 live births)
    .short = Neonatal mortality
indicator-suicide-rate = Deaths by suicide (per 100,000 population, all ages)
    .short = Deaths by suicide
indicator-suicides-under-20 = Persons under 20 who died by suicide (sum of 2010–2015)
    .short = Suicides under 20
indicator-hpv-vaccination = Girls vaccinated against the human papillomavirus (last dose)
    .short = HPV vaccine
indicator-substance-use = Students aged 15–16 who have used the substance at least once (ESPAD)
    .short = Used at least once
indicator-children-with-disabilities = Children with disabilities
    .short = Children with disabilities
indicator-support-needs-met = Established needs for educational support that were met
    .short = Support needs met
indicator-median-income-pps = Median annual equivalized disposable income in purchasing power standards
    .short = Median income (PPS)
indicator-poverty-risk-under-16 = At-risk-of-poverty rate of children under 16
    .short = Children at risk of poverty
indicator-child-benefit = Child benefit per month
    .short = Child benefit
indicator-free-school-meals = Pupils receiving free meals (monthly average)
    .short = Free school meals
indicator-year-before-school = Children enrolled in the last year before primary school (adjusted net rate)
    .short = Enrolled in the year before school
indicator-pre-primary-enrolment = Participation of children aged 3 and over in pre-primary education (net rate)
    .short = Enrolled from the age of 3
indicator-proficiency-trend = Students reaching at least minimum proficiency at the end of lower secondary education, by year
    .short = Reached minimum proficiency
indicator-proficiency-by-residence = Students reaching at least minimum proficiency at the end of lower secondary education in urban and rural areas
    .short = Reached minimum proficiency
indicator-primary-proficiency = Students reaching at least minimum proficiency at the end of primary education
    .short = Reached minimum proficiency
indicator-pupil-spending = Annual public expenditure per student in primary and lower secondary education
    .short = Expenditure per student
indicator-not-in-education-or-work = Young people aged 15–24 not in education, employment or training
    .short = Not in education or employment
indicator-roma-population = Roma according to population censuses
    .short = Roma
indicator-refugees = Refugees and people in refugee-like situations (all ages)
    .short = Refugees
indicator-migrant-children = Migrant children in places of accommodation
    .short = Migrant children
indicator-children-from-ukraine = Children from Ukraine on 26 April 2022
    .short = Children from Ukraine
indicator-child-pornography-offences = Police-recorded offences: child pornography
    .short = Child pornography
indicator-sexual-exploitation-offences = Police-recorded offences: sexual exploitation
    .short = Sexual exploitation
indicator-trafficking-victims = Identified victims of trafficking in persons (all ages)
    .short = Victims of trafficking
indicator-trafficking-victims-us-report = Victims of trafficking in the report of the United States
    .short = Victims of trafficking
indicator-juvenile-offences = Criminal offences committed by minors
    .short = Offences by minors

## Dimensions and codes

dimension-substance = Substance
dimension-part = Part of the benefit
dimension-place = Place

code-age-Y_LT16 = Children under 16
code-age-Y_LT20 = Persons under 20

code-geo-EU28 = EU (28 countries)

code-substance-CIGARETTES = Cigarettes
code-substance-ECIGARETTES = Electronic cigarettes
code-substance-ALCOHOL = Alcohol
code-substance-DRUGS = Narcotic drugs
code-substance-SEDATIVES = Sedatives or sleeping pills without prescription

code-measure-ALL = All victims

code-part-BASE = For every child
code-part-EXTRA = Supplement

code-place-TOTAL = Total
code-place-RUKLA = Rukla
code-place-MEDININKAI = Medininkai
code-place-PABRADE = Pabradė
code-place-NAUJININKAI = Naujininkai
code-place-ALL = All children who arrived
code-place-SCHOOL = In general education schools
code-place-PRESCHOOL = In preschool and pre-primary education

## To whom recommendations are addressed

addressee-teisingumo-ministerija = Ministry of Justice
addressee-vtaki = Office of the Ombudsperson for Children’s Rights

## Notes on sources

source-title-kurier-2022 = Šiugždinienė: 7,000 Ukrainian children go to school in Lithuania
source-note-kurier-2022 = In Polish. Figures of the Minister of Education, Science and Sport
source-title-e-cigarettes-law = Electronic cigarettes: frequently asked questions
source-note-e-cigarettes-law = In Lithuanian: Drug, Tobacco and Alcohol Control Department. Page of the Department on article 16 of the Law on Control of Tobacco, Tobacco Products and Related Products
source-title-suicide-prevention-plan = On the approval of the national suicide prevention action plan for 2023–2026
source-note-suicide-prevention-plan = In Lithuanian: Minister of Health. Order V-2008 of 9 September 2020, in the wording of order V-1070 of 9 October 2023
source-title-socmin-child-guarantee = Child Guarantee
source-note-socmin-child-guarantee = In Lithuanian: Ministry of Social Security and Labour; undated
source-title-eurydice-inclusion = Special educational needs provision
source-note-eurydice-inclusion = In Lithuanian: Eurydice
source-title-smsm-2024-inclusion = With passions still high over interim examinations of eleventh-graders, a new reform is being prepared
source-note-smsm-2024-inclusion = In Lithuanian
source-title-roma-plan-2015 = On the approval of the action plan for the integration of Roma into Lithuanian society for 2015–2020
source-note-roma-plan-2015 = In Lithuanian: Minister of Culture
source-title-roma-plan-2022-draft = Meeting of representatives of organizations and mediators working with Roma
source-note-roma-plan-2022-draft = In Lithuanian: Department of National Minorities
source-title-roma-census = Roma in Lithuania: general information
source-note-roma-census = In Lithuanian: Department of National Minorities. Data of population censuses; the figures for 2001 and 2011 are from the section “Romai Lietuvoje”; the page is undated; figures cited with their source
source-title-supervision-law = Law on Minimum and Medium Supervision of the Child
source-note-supervision-law = In Lithuanian: Seimas. Read in the wording of January to June 2021 (law No. XIII-3292 of 2020)
source-title-criminal-liability-2021 = Criminal responsibility of minors
source-note-criminal-liability-2021 = In Lithuanian
source-title-labour-inspectorate-2025 = Summer work of adolescents: what to know
source-note-labour-inspectorate-2025 = In Lithuanian: State Labour Inspectorate
source-title-opic-2022 = Children will be able to turn to the United Nations…
source-note-opic-2022 = In Lithuanian: Ministry of Social Security and Labour
source-title-conscription-2026 = List of conscripts completed…
source-note-conscription-2026 = In Lithuanian
source-title-conscription-2025 = Changes to compulsory military service from 2026…
source-note-conscription-2025 = In Lithuanian
source-title-vtaki-2021-10 = The Ombudsperson for Children’s Rights continues to monitor the situation of migrant children
source-note-vtaki-2021-10 = In Lithuanian: Office of the Ombudsperson for Children’s Rights. The figures for December are from the notice of 31 December 2021
source-title-vtaki-2021-12 = The Ombudsperson for Children’s Rights conducted an inquiry of her own motion into the situation of migrant children
source-note-vtaki-2021-12 = In Lithuanian: Office of the Ombudsperson for Children’s Rights
source-title-vtaki-2021-unaccompanied = The Ombudsperson for Children’s Rights conducted an inquiry into the situation of unaccompanied minors
source-note-vtaki-2021-unaccompanied = In Lithuanian: Office of the Ombudsperson for Children’s Rights
source-title-migration-department-2021 = In examinations of the age of irregular migrants, minors turn into adults
source-note-migration-department-2021 = In Lithuanian: Migration Department
source-title-hygiene-suicide-study = Suicides of children and young people under 20 in Lithuania in 2010–2015
source-note-hygiene-suicide-study = In Lithuanian: Public Health, 2017, No. 2 (77). Data of the Institute of Hygiene
source-title-hbsc-2018 = HBSC: summary of the international report
source-note-hbsc-2018 = In Lithuanian: Lithuanian University of Health Sciences
source-title-criminology-2021 = An international comparison of recorded juvenile delinquency and its trends in Lithuania
source-note-criminology-2021 = In Lithuanian: Criminological Studies, 2021, vol. 9
source-title-socialisation-centres-2017 = Almost all children’s socialization centres to be closed
source-note-socialisation-centres-2017 = In Lithuanian
source-title-measles-target = Stop and answer a few important questions
source-note-measles-target = In Lithuanian: National Public Health Centre
source-title-ntakd-espad-2024 = In Lithuania, fewer adolescents drink and smoke… (ESPAD 2024)
source-note-ntakd-espad-2024 = In Lithuanian: Drug, Tobacco and Alcohol Control Department. Read in the presentation to the press. Figures cited with their source
source-title-pertvarka-2022 = Deinstitutionalization in Lithuania and in the world
source-note-pertvarka-2022 = In Lithuanian: Ministry of Social Security and Labour. Figures cited with their source
source-title-education-in-regions-2024 = Lithuania. Education in the country and its regions
source-note-education-in-regions-2024 = In Lithuanian: National Agency for Education. Figures read in an article that cites the publication
source-title-socmin-child-benefit = For those bringing up children: what large families are entitled to
source-note-socmin-child-benefit = In Lithuanian: Ministry of Social Security and Labour. Amounts of earlier years are from other notices, named in the dataset. Figures cited with their source
source-title-socmin-school-meals = More and more children in Lithuania receive free school meals
source-note-socmin-school-meals = In Lithuanian: Ministry of Social Security and Labour. Figures given by the Minister, read in the press
source-title-school-meals-2021 = Social support for pupils in the school year 2021/22
source-note-school-meals-2021 = In Lithuanian: Kruonis Gymnasium
source-title-utenis-2019 = The roots of juvenile crime are in relations with parents
source-note-utenis-2019 = In Lithuanian. Data of the Information Technology and Communications Department. Figures cited with their source

indicator-stateless-persons = Stateless persons (all ages)
    .short = Stateless persons
indicator-asylum-seekers = Asylum-seekers whose applications are pending (all ages)
    .short = Asylum-seekers
indicator-out-of-school = Children and young people of school age who are out of school
    .short = Out of school
indicator-lower-secondary-completion = Young people who have completed lower secondary education
    .short = Completed lower secondary education
indicator-school-internet = Schools with access to the Internet for teaching
    .short = Schools with Internet
indicator-low-income = People with an income of less than half of the median
    .short = Low income
indicator-upper-secondary-out-of-school = Young people of upper secondary school age who are out of school (household surveys)
    .short = Out of school
indicator-proficiency-by-sex = Students reaching at least minimum proficiency at the end of lower secondary education, by sex
    .short = Reached minimum proficiency

licence-eurostat-crim-off-cat = CC BY 4.0
licence-eurostat-ilc-li02 = CC BY 4.0
licence-eurostat-suicide-2021 = CC BY 4.0
licence-unhcr-population = CC BY 4.0
licence-wdi-neet = CC BY 4.0
licence-unsd-sdg = free with attribution
licence-unsd-birth-registration = free with attribution
licence-state-data-agency-care = with attribution
licence-state-data-agency-deprivation = with attribution
licence-state-data-agency-divorces = with attribution
licence-state-data-agency-infant-mortality = with attribution
licence-state-data-agency-population = with attribution
licence-state-data-agency-social-protection = with attribution
indicator-child-deaths-accidents = Children who died in accidents (sum of 2013–2017)
    .short = Died in accidents
dimension-cause = Cause
code-cause-TRANSPORT = Transport accidents
code-cause-DROWNING = Drowning
source-title-pasveik-accidents = The most frequent accidents of children
source-note-pasveik-accidents = In Lithuanian. Lithuanian statistics in an undated medical article; figures cited with attribution
source-title-maternity-care-order = Change for pregnant women and women who have recently given birth
source-note-maternity-care-order = In Lithuanian. On an order of the Minister of Health; the date of the page was not read

indicator-child-deprivation-items = Households with children under 16 in which at least one child lacks the thing for want of money
    .short = Child lacks
indicator-global-citizenship = Students showing adequate understanding of global citizenship and sustainability at the end of lower secondary education
    .short = Adequate understanding
indicator-age-assessment = Persons whose age was examined, September 2021
    .short = Age examined
indicator-socialization-centres = Socialization centres for children
    .short = Centres
dimension-aspect = Aspect
code-item-HOLIDAY = A week’s holiday away from home
code-item-LEISURE = Regular leisure activities
code-item-CLOTHES = Some new clothes in place of worn-out ones
code-item-FRIENDS = Friends invited to play and eat
code-item-BOOKS = Books suited to the child’s age
code-item-OUTDOOR = Outdoor leisure equipment
code-item-OCCASIONS = Celebration of special occasions
code-item-SHOES = Two pairs of properly fitting shoes
code-item-GAMES = Games at home
code-aspect-KNOWLEDGE = Knowledge
code-aspect-GENDER = Attitude to gender equality
code-aspect-CULTURES = Attitude to multiculturalism
code-aspect-SUSTAINABILITY = Attitude to sustainable development
code-aspect-JUSTICE = Attitude to social justice
code-measure-CLAIMED = Said that they were minors
code-measure-EXAMINED = Examined
code-measure-ADULT = Found to be adults
code-measure-CENTRES = Centres
code-measure-TO_CLOSE = To be closed within two years
licence-wuenic = CC BY 4.0 (copy of Gapminder)
