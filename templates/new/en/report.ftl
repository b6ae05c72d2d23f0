# Names of indicators, of their codes and of addressees.

indicator-live-births = Live births

dimension-geo = Country
code-geo-LT = Lithuania

addressee-vyriausybe = Government of the Republic of Lithuania

# Licences of data, as their publishers name them.
licence-eurostat-births = CC BY 4.0
