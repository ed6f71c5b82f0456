/**
 * Names of countries and their people that look like each other's misspellings, and every other short country name:
 * a learner who types one of them means it. Longer names ("Bosnia and Herzegovina") are too far from any other.
 */
const NAMES = `
afghanistan albania algeria andorra angola argentina armenia aruba australia austria azerbaijan bahamas bahrain
bangladesh barbados belarus belgium belize benin bhutan bolivia botswana brazil brunei bulgaria burma burundi cambodia
cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti dominica ecuador
egypt england eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada
guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
jordan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya
liechtenstein lithuania luxembourg macau macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius
mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands
nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar
romania russia rwanda samoa scotland senegal serbia seychelles singapore slovakia slovenia somalia somaliland spain
sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga transnistria tunisia turkey
turkiye turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe
australian austrian slovak slovakian slovene slovenian nigerian nigerien iranian iraqi malian malawian malaysian
mauritanian mauritian liberian libyan lithuanian latvian gambian zambian guinean guyanese jordanian georgian
indian indonesian korean syrian serbian siberian russian prussian belarusian
`

/** Folded single-word names (fold-text.ts). */
export const COUNTRY_WORDS: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/))
