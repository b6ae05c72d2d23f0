# Indicators of clusters 1 to 6, their codes and the notes on their sources.

indicator-children-since-2001 = Children (aged 0–17) at the beginning of 2018 compared with 2001 (2001 = 100 per cent)
    .short = Children compared with 2001
indicator-infant-mortality-national = Infant mortality according to national statistics (per 1,000 live births)
    .short = Infant mortality (national statistics)
indicator-birth-registration = Children under 5 whose birth has been registered
    .short = Birth registered
indicator-baby-boxes = Children left in baby boxes since the boxes were opened
    .short = Baby boxes
indicator-violence-cases = Possible cases of violence against children and children affected
    .short = Cases of violence
indicator-violence-by-form = Children who possibly suffered violence, by form of violence and sex
    .short = Children affected
indicator-reports-by-reporter = Reports of possible violations of the rights of the child, by reporter
    .short = Reports
indicator-reports-per-day = Reports of possible violations of the rights of the child per day
    .short = Reports per day
indicator-reports-confirmed = Share of reports that were confirmed
    .short = Confirmed
indicator-divorces = Divorces
    .short = Divorces
indicator-care-home-residents = Children living in children's care homes at the end of the year
    .short = Children in children's care homes
indicator-care-in-july = Children without parental care, July 2023
    .short = Children in care
indicator-adoptions = Children adopted
    .short = Children adopted

dimension-reporter = Reporter
dimension-adopters = Adopters

code-age-Y_LT5 = Children under 5
code-measure-LEFT = Children left
code-measure-RETURNED = Of these, taken back by their parents
code-measure-CASES = Cases
code-measure-CHILDREN = Children
code-form-PHYSICAL = Physical violence
code-form-SEXUAL = Sexual violence
code-reporter-TOTAL = Total
code-reporter-POLICE = Police
code-reporter-SERVICE = Staff of the Service
code-reporter-PARENT = Parent living apart
code-reporter-ANONYMOUS = Anonymous
code-reporter-SCHOOL = Educational institutions
code-adopters-LT = Living in Lithuania
code-adopters-ABROAD = Living abroad

source-note-child-welfare-plan = Amended by orders A1-117 of 27 February 2023 and A1-409 of 19 June 2023
source-note-civil-code-3-14 = Wording of 22 June 2010
source-note-responsibility-age = Explanation by a judge
source-note-rrt-filters = Communication of the Authority, published by lrytas.lt
source-note-attitudes-2022 = Surveys for the State Child Rights Protection and Adoption Service, 2021 and 2022
source-note-state-data-agency-infant-mortality = Used with attribution
source-note-state-data-agency-divorces = Used with attribution
source-note-vvtait-2022 = Figures of the Service's report, published by BNS; figures cited with attribution
source-note-vvtait-2023 = Figures of the Service, published by BNS; the share for 2022 is from the Service's report for 2022; figures cited with attribution
source-note-vvtait-2023-muge = Figures of the Service, published by muge.eu; figures cited with attribution
source-note-pertvarka-institutional-care = The figure for 2016 is from the Service's page at vaikoteises.lt; figures cited with attribution
source-note-socmin-care-2025 = Communication of the Ministry, published by lrytas.lt; figures cited with attribution
source-note-vvtait-adoptions = The figures for 2013 were published by punskas.pl, those for 2016 by lrt.lt and those for 2022 by laikmetis.lt; figures cited with attribution

indicator-ear-twisting-undecided = Respondents undecided whether twisting a child's ear is violence
    .short = Undecided
indicator-hotline-reports = Reports of prohibited or harmful content to the hotline of the Communications Regulatory Authority
    .short = Reports

addressee-rrt = Communications Regulatory Authority
