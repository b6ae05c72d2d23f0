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
indicator-median-income = Median annual equivalized disposable income
    .short = Median income
indicator-child-deprivation = Households with children under 16 unable to afford these foods every day
    .short = Unable to afford every day
indicator-social-protection = Social protection expenditure in relation to GDP
    .short = Social protection expenditure
indicator-education-spending = Government expenditure on education in relation to GDP
    .short = Expenditure on education
indicator-early-leavers = Early leavers from education and training, aged 18–24
    .short = Early leavers
indicator-early-education = Children in early childhood education, from age 3 to compulsory primary age
    .short = In education from age 3
indicator-under-3-enrolment = Children under 3 in early childhood educational programmes (net enrolment rate)
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
indicator-bullying = Lower secondary students who experienced bullying in the last 12 months
    .short = Experienced bullying
indicator-children-without-parental-care = Children without parental care on 31 December
    .short = Without parental care
indicator-children-in-family-guardianship = Children under guardianship in a family on 31 December
    .short = Guardianship in a family
indicator-children-in-institutions = Children in guardianship in institutions at the end of the year
    .short = Guardianship in an institution
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

dimension-year = year
dimension-geo = country
dimension-sex = sex
dimension-age = age
dimension-indicator = indicator
dimension-vaccine = vaccine
dimension-item = food
dimension-subject = subject
dimension-residence = place of residence
dimension-background = socioeconomic background
dimension-level = level of school
dimension-programme = programme
dimension-form = place of care
dimension-citizen = citizenship
dimension-body = organization
dimension-freq = frequency
dimension-unit = unit of measure

## Codes

code-geo-LT = Lithuania
code-geo-LV = Latvia
code-geo-EE = Estonia
code-geo-EU27_2020 = EU
code-geo-OECD = OECD average

code-sex-T = total
code-sex-F = girls
code-sex-M = boys

code-age-TOTAL = whole population
code-age-Y_LT15 = children under 15
code-age-Y_LT18 = children under 18
code-age-Y15-19 = aged 15–19
code-age-Y18-24 = aged 18–24

code-indicator-U5MR = under-five mortality
code-indicator-IMR = infant mortality
code-indicator-M15_19 = mortality at age 15–19

code-vaccine-DTP3 = diphtheria, tetanus, pertussis (3 doses)
code-vaccine-HEPB3 = hepatitis B (3 doses)
code-vaccine-MCV1 = measles (1 dose)
code-vaccine-MCV2 = measles (2 doses)
code-vaccine-POL3 = polio (3 doses)

code-item-FRUIT_VEG = fresh fruit and vegetables
code-item-MEAT_FISH = meat, fish or equivalent

code-subject-MATHS = mathematics
code-subject-READ = reading
code-subject-SCI = science

code-residence-TOTAL = total
code-residence-URB = urban
code-residence-RUR = rural

code-background-TOTAL = total
code-background-LOW = lowest
code-background-HIGH = highest

code-level-ED1 = primary
code-level-ED2 = lower secondary
code-level-ED3 = upper secondary

code-programme-FROM_3 = from age 3
code-programme-ED01 = under age 3

code-form-TOTAL = total
code-form-FAMILY = guardian's family
code-form-FAMILY_HOME = family-type home (šeimyna)
code-form-INSTITUTION = care institution
code-form-INSTITUTION_FAMILY_TYPE = of which family-type homes
code-form-COMMUNITY_HOME = community children's home
code-form-DISABILITY_HOME = social care home for children with disabilities
code-form-TEMPORARY = temporary guardianship

code-citizen-TOTAL = all children
code-citizen-UA = Ukraine

code-body-MEMBERS = members
code-body-UMBRELLA = umbrella organizations
code-body-BRANCHES = branches of umbrella organizations

code-freq-A = annual
code-unit-NR = number

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
