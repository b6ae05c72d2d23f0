# Names of indicators, dimensions, codes and addressees: those of this report, not of the program.

## Indicators

indicator-children = Children (aged 0–17) at the beginning of the year
    .short = Children
indicator-children-under-15 = Children under 15 at the beginning of the year
    .short = Children under 15
indicator-live-births = Live births
    .short = Live births
indicator-under-5-mortality = Under-five mortality rate (per 1,000 live births)
    .short = Under-five mortality
indicator-infant-mortality = Infant mortality rate (per 1,000 live births)
    .short = Infant mortality
indicator-mortality-15-19 = Probability of dying at age 15–19 (per 1,000 adolescents aged 15)
    .short = Mortality at age 15–19
indicator-adolescent-births = Adolescent fertility rate (per 1,000 women aged 15–19)
    .short = Adolescent births
indicator-immunization = Children vaccinated
    .short = Vaccinated
indicator-poverty-or-exclusion = People at risk of poverty or social exclusion
    .short = Risk of poverty or exclusion
indicator-child-deprivation = Households with children under 16 in which at least one child cannot eat these foods every day
    .short = Child cannot eat every day
indicator-social-protection = Social protection expenditure in relation to GDP
    .short = Social protection expenditure
indicator-education-spending = Government expenditure on education in relation to GDP
    .short = Expenditure on education
indicator-early-leavers = Early leavers from education and training, aged 18–24
    .short = Early leavers
indicator-under-3-enrolment = Children under 3 in preschool education (net enrolment rate)
    .short = In education under age 3
indicator-low-achievers = Low-achieving 15-year-olds (PISA)
    .short = Low achievers
indicator-pisa-scores = PISA mean score
    .short = PISA score
indicator-upper-secondary-completion = Completion rate, upper secondary education
    .short = Upper secondary completion
indicator-minimum-proficiency = Students reaching at least minimum proficiency at the end of lower secondary education
    .short = Minimum proficiency
indicator-adapted-schools = Schools with adapted infrastructure and materials for students with disabilities
    .short = Adapted schools
indicator-children-without-parental-care = Children without parental care on 31 December
    .short = Without parental care
indicator-care-by-form = Children by place of care at the end of the year
    .short = Children by place of care
indicator-care-in-april = Children in care in April 2025
    .short = Children in care
indicator-asylum-applicants = Asylum applicants (all ages)
    .short = Asylum applicants
indicator-temporary-protection = Citizens of Ukraine with temporary protection (all ages) at the end of December
    .short = Temporary protection
indicator-confederation = Members and branches of the Confederation
    .short = Members of the Confederation

## Dimensions

dimension-year = Year
dimension-geo = Country
dimension-sex = Sex
dimension-age = Age
dimension-indicator = Indicator
dimension-vaccine = Vaccine
dimension-item = What is lacking
dimension-subject = Subject
dimension-residence = Place of residence
dimension-background = Socioeconomic background
dimension-level = Level of school
dimension-programme = Programme
dimension-form = Place of care
dimension-citizen = Citizenship
dimension-body = Organization
dimension-freq = Frequency
dimension-unit = Unit of measure

## Codes

code-geo-LT = Lithuania
code-geo-LV = Latvia
code-geo-EE = Estonia
code-geo-EU27_2020 = EU
code-geo-OECD = OECD average

code-sex-T = Total
code-sex-F = Girls
code-sex-M = Boys

code-age-TOTAL = Whole population
code-age-Y_LT15 = Children under 15
code-age-Y_LT18 = Children under 18
code-age-Y15-19 = Aged 15–19
code-age-Y18-24 = Aged 18–24

code-indicator-U5MR = Under-five mortality
code-indicator-IMR = Infant mortality
code-indicator-M15_19 = Mortality at age 15–19

code-vaccine-DTP3 = Diphtheria, tetanus, pertussis (third dose)
code-vaccine-HEPB3 = Hepatitis B (third dose)
code-vaccine-MCV1 = Measles (first dose)
code-vaccine-MCV2 = Measles (second dose)
code-vaccine-POL3 = Polio (third dose)

code-item-FRUIT_VEG = Fresh fruit and vegetables
code-item-MEAT_FISH = Meat, fish or equivalent

code-subject-MATHS = Mathematics
code-subject-READ = Reading
code-subject-SCI = Science

code-residence-TOTAL = Total
code-residence-URB = Urban
code-residence-RUR = Rural

code-background-TOTAL = Total
code-background-LOW = Least favourable
code-background-HIGH = Most favourable

code-level-ED1 = Primary
code-level-ED2 = Lower secondary
code-level-ED3 = Upper secondary

code-programme-ED01 = Under age 3

code-form-TOTAL = Total
code-form-FAMILY = Guardian’s family
code-form-FAMILY_HOME = Foster family home (šeimyna)
code-form-INSTITUTION = Care institution
code-form-INSTITUTION_FAMILY_TYPE = Of which family-type homes
code-form-COMMUNITY_HOME = Community children’s home
code-form-DISABILITY_HOME = Social care home for children with disabilities
code-form-TEMPORARY = Temporary guardianship

code-citizen-TOTAL = All children
code-citizen-UA = Of whom from Ukraine

code-body-MEMBERS = Members
code-body-UMBRELLA = Umbrella organizations
code-body-BRANCHES = Branches of umbrella organizations

code-freq-A = Annual
code-unit-NR = Number

## To whom recommendations are addressed

addressee-seimas = Seimas (Parliament)
addressee-vyriausybe = Government
addressee-socmin = Ministry of Social Security and Labour
addressee-sveikatos-ministerija = Ministry of Health
addressee-svietimo-ministerija = Ministry of Education, Science and Sport
addressee-vidaus-reikalu-ministerija = Ministry of the Interior
addressee-vvtait = State Child Rights Protection and Adoption Service
addressee-duomenu-agentura = State Data Agency
addressee-savivaldybes = municipalities

## Notes of sources that are in Lithuanian in sources.yml

source-title-resolution-695 = On the approval of the list of statistical indicators on children
source-note-resolution-695 = In Lithuanian: Government of the Republic of Lithuania. Resolution No. 695 of 8 June 2004, in the wording of Resolution No. 467 of 21 June 2023
source-title-ungeneva-2024-fr = Review of Lithuania before the Committee on the Rights of the Child
source-note-ungeneva-2024-fr = In French: United Nations Office at Geneva. Meeting summary for information, not an official record
source-title-confederation-website = About us
source-note-confederation-website = In Lithuanian: NGO Confederation for Children
source-title-confederation-news = News, 2017–2018
source-note-confederation-news = In Lithuanian: NGO Confederation for Children
source-title-confederation-plan = Strategic plan for 2020–2021
source-note-confederation-plan = In Lithuanian: NGO Confederation for Children
source-title-ministry-meeting-2019 = Meeting of the NGO Confederation for Children at the Ministry of Social Security and Labour
source-note-ministry-meeting-2019 = In Lithuanian
source-title-state-data-agency-population = Population by age and municipality at the beginning of the year
source-note-state-data-agency-population = In Lithuanian: State Data Agency (then Statistics Lithuania). Birth to seventeen years: the sum of the eighteen published years of age. Used with attribution
source-title-state-data-agency-social-protection = Social protection: Statistical Yearbook of Lithuania 2019; Lithuania in Figures 2023
source-note-state-data-agency-social-protection = In Lithuanian: State Data Agency. Used with attribution
source-title-state-data-agency-deprivation = Material deprivation of children
source-note-state-data-agency-deprivation = In Lithuanian: State Data Agency. Whole numbers are from the chart on the page. Used with attribution
source-title-state-data-agency-care = Care of children in 2019: information notice
source-note-state-data-agency-care = In Lithuanian: State Data Agency (then Statistics Lithuania). Used with attribution
source-title-socmin-child-rights-statistics = Protection of the rights of the child: statistics
source-note-socmin-child-rights-statistics = In Lithuanian: Ministry of Social Security and Labour. Data of 2013. Figures cited with attribution
source-title-globos-centrai = Children in care: data for April 2025 (globoscentrai.lt)
source-note-globos-centrai = In Lithuanian: State Child Rights Protection and Adoption Service. Figures cited with attribution

## Units

unit-per-1000-births = { $value } per{ "\u00A0" }1,000 live births
    .short = per{ "\u00A0" }1,000 births
    .heading = Per{ "\u00A0" }1,000 live births

unit-per-1000-adolescents = { $value } per{ "\u00A0" }1,000 adolescents
    .short = per{ "\u00A0" }1,000 adolescents
    .heading = Per{ "\u00A0" }1,000 adolescents

## Licences of data, as their publishers name them
licence-eurostat-yth-demo-010 = CC BY 4.0
licence-eurostat-demo-fmonth = CC BY 4.0
licence-eurostat-sdg-01-10 = CC BY 4.0
licence-eurostat-ilc-di03 = CC BY 4.0
licence-eurostat-migr-asyappctza = CC BY 4.0
licence-eurostat-migr-asytpsm = CC BY 4.0
licence-wdi-mortality = CC BY 4.0
licence-wdi-adolescent-fertility = CC BY 4.0
licence-uis-sdg4 = CC BY-SA 3.0 IGO
licence-education-training-monitor = CC BY 4.0
licence-education-training-monitor-2021 = CC BY 4.0
