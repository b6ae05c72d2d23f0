# Questions from which a chapter can start: what each article of the Convention on the Rights
# of the Child asks. They are written into new chapters as comments, which are not printed.

guide-crc-1 =
    - Who is a child in law? In which cases does protection end before the age of 18?
    - From which age can a child marry, work, consent to treatment, be held criminally responsible? Are these ages the same for girls and boys?
guide-crc-2 =
    - Which children are worse off because of origin, language, disability, sex, property, place of residence or the status of their parents? Which data show it?
    - What does the State do to reduce the differences, and where can a child complain of discrimination?
guide-crc-3 =
    - Who assesses the best interests of the child in courts, municipalities and Parliament, how, and by which criteria? Do decisions give reasons?
    - Is the impact on children assessed before laws and the budget are adopted?
guide-crc-4 =
    - Which laws are not yet in line with the Convention? Who coordinates its implementation, and with which powers?
    - How much of the budget goes to children, and can it be seen? What do we not know about children because no data are collected?
    - How does the ombudsperson for children work, and how do non-governmental organizations take part in decisions?
guide-crc-5 =
    - How does the State respect the right and duty of parents to guide the child according to his or her capacities? What support do parents get?
guide-crc-6 =
    - What do children die of (disease, accidents, suicide, violence), and what could be prevented? Is every death investigated?
    - Who ensures the development of the child in the first years of life?
guide-crc-7 =
    - Is every child registered immediately? Which children remain without nationality?
    - Can a child find out who his or her parents are (adoption, baby boxes, assisted reproduction)?
guide-crc-8 =
    - How is the identity of the child protected: name, nationality, family relations? How is it restored if it was lost?
guide-crc-9 =
    - How many children are separated from their parents, for which reasons, and who decides? Is the child heard?
    - How does the child stay in contact with a parent with whom he or she does not live, or who is in prison?
guide-crc-10 =
    - How long does family reunification take, and what stands in its way? Which families cannot have it?
guide-crc-11 =
    - How many children were taken abroad or not returned illegally? How long does their return take?
guide-crc-12 =
    - Is the child heard in court, at school, in hospital, in care? From which age, and what becomes of his or her views?
    - How do children take part in decisions of municipalities and the State? What has changed because of their views?
guide-crc-13 =
    - Can children express themselves and get information freely at school, online, in public? What hinders them?
guide-crc-14 =
    - Is the child's freedom of thought, conscience and religion respected, for example in the choice of moral education?
guide-crc-15 =
    - Can children associate, found organizations and assemble? Which age limits are there?
guide-crc-16 =
    - How is the privacy of the child protected in the media, in social networks, at school, in care, in court?
guide-crc-17 =
    - Do children find information that suits them, in their language? How are they protected from harmful content?
guide-crc-18 =
    - Do both parents share the responsibility for the child? Which services for families exist in each municipality, and how long is the wait?
guide-crc-18-3 =
    - Do working parents get a place in a nursery or kindergarten? How many children have none, and where?
guide-crc-19 =
    - How many children experience violence, of which kind, and by whom? How do the data of different bodies differ?
    - How is violence recognized and reported, and what happens then? At which step is the child left without help?
    - What is done to prevent violence: support for parents, training of professionals, attitudes to corporal punishment?
guide-crc-20 =
    - How many children are in foster families, group homes, community homes and institutions? How does this change?
    - Are there enough foster carers, and what support do they get? What awaits young people who leave care?
guide-crc-21 =
    - How many children are adopted at home and abroad? Which children wait in vain? What happens after adoption?
guide-crc-22 =
    - How many children seek asylum, and how many are unaccompanied? Where do they live, and are any detained?
    - Do they get a representative, school and health care at once? What help is there for children who fled war?
guide-crc-23 =
    - How many children have a disability, and where do they live and learn? Which support do families wait for, and for how long?
    - Are school, transport, playgrounds and information accessible? What is done against segregation?
guide-crc-24 =
    - Which health services are lacking, and where? How long is the wait for a child psychiatrist or psychologist?
    - What do the data say about mortality, immunization, nutrition, addiction and adolescent pregnancy, and which children lag behind?
guide-crc-24-3 =
    - Are there harmful practices, early marriages, treatment that the child does not need? What is done about it?
guide-crc-25 =
    - How often is the placement of a child in care, treatment or education reviewed? Who inspects institutions?
guide-crc-26 =
    - How many children live in poverty before and after benefits? Which families do not get benefits, and why?
guide-crc-27 =
    - How many children lack the most necessary things: housing, heating, food, clothes? Which children most?
    - Is support enough for a life in dignity, and does it reach every municipality?
guide-crc-27-4 =
    - How many children do not get the maintenance that they were awarded? How does the State recover it, and what does it pay in the meantime?
guide-crc-28 =
    - Which children do not attend kindergarten or school, drop out, or learn less? How do city and countryside, rich and poor differ?
    - Is education really free? How many teachers and support specialists are missing?
guide-crc-28-2 =
    - How are children disciplined at school? How many are bullied, and does help work?
guide-crc-29 =
    - Does school teach human rights and the rights of the child, respect for others and for nature? Does it develop the abilities of each child?
guide-crc-30 =
    - Can children of minorities learn in their language and enjoy their culture? How are Roma children doing?
guide-crc-31 =
    - Do all children have time and space to play, rest and take part in activities? For whom are they too expensive or too far away?
guide-crc-32 =
    - How many children work, at what and under which conditions? Are violations detected?
guide-crc-33 =
    - How many children use alcohol, tobacco, electronic cigarettes or drugs? What help is available to them?
guide-crc-34 =
    - How many children are sexually abused or exploited, also online? How many cases end with a conviction?
    - Is the child interviewed once, in a suitable place? For how long is the child supported?
guide-crc-35 =
    - How many children are victims of trafficking, how are they identified, and who helps them?
guide-crc-36 =
    - Are children exploited in other ways: in entertainment, in the accounts of influencers, in research?
guide-crc-37 =
    - How many children are arrested, in pretrial detention, in prison or in closed institutions, and for how long? Is it really the last resort?
    - Are they separated from adults, can they see their family, have a lawyer and complain?
guide-crc-37-a =
    - Are children treated cruelly by the police, in institutions or in hospitals? Who investigates complaints?
guide-crc-38 =
    - How are children protected from armed conflict? What help is there for children who have lived through it?
guide-crc-39 =
    - Does a child who was harmed get long-term psychological and social support close to home?
guide-crc-40 =
    - How many children come into criminal proceedings, and how many cases are settled without a court? Are judges and investigators trained for it?
    - What is the age of criminal responsibility, and what is done about younger children?
guide-crc-42 =
    - Do children, parents and professionals know the Convention? What do teachers, judges, police and doctors learn about it?
guide-crc-44 =
    - Were the State report and the concluding observations of the Committee published in the national language and discussed? Who follows up on them?

# A chapter without articles: questions by cluster.
guide-crc-cluster-10 =
    - What was done on the Committee's recommendations on the Optional Protocol on the sale of children, child prostitution and child pornography?
    - What was done on the recommendations on the Optional Protocol on the involvement of children in armed conflict: age limits, training, support for those who arrive?
    - Do children and their representatives know that they can submit communications to the Committee under the third Protocol?
