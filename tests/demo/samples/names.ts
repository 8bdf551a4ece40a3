/** The countries the sample contacts live in. */
export type SampleCountry = 'FR' | 'GB' | 'DE' | 'ES' | 'US';

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/u);

/** Given names, family names, titles at work and towns of one country. */
export interface CountryNames {
  given: readonly string[];
  family: readonly string[];
  titles: readonly string[];
  language: string;
  timeZone: string;
  /** Towns with the beginning of their postal codes. */
  towns: readonly (readonly [town: string, postalCode: string])[];
  streets: readonly string[];
}

/** Names to combine; people and addresses that come out of it are invented. */
export const NAMES: Record<SampleCountry, CountryNames> = {
  FR: {
    given: words(
      'Adrien, Agathe, Alexandre, Amandine, Amélie, Antoine, Aurélie, Baptiste, Camille, Cécile, Céline, Chloé, Clément, Corentin, Damien, Delphine, Élodie, Émilie, Étienne, Fabrice, Fatou, François, Gaëlle, Guillaume, Hugo, Inès, Isabelle, Jean-Baptiste, Jean-Marc, Joëlle, Karim, Laëtitia, Laurent, Léa, Loïc, Lucie, Magali, Malik, Manon, Marie-Claire, Mathilde, Maxime, Mélanie, Nadège, Nicolas, Noémie, Olivier, Pascale, Pierre-Yves, Quentin, Raphaël, Romain, Sabrina, Samir, Solène, Stéphane, Thibault, Valérie, Vincent, Yann, Zoé',
    ),
    family: words(
      'Aubert, Bailly, Barbier, Benali, Berger, Blanchard, Bonnet, Boucher, Bourgeois, Brun, Carpentier, Chevalier, Colin, Cordier, Da Silva, David, Delacroix, Deschamps, Diallo, Dumas, Dupuis, Étienne, Fabre, Faure, Fontaine, Fournier, Garnier, Gauthier, Gérard, Gillet, Guérin, Hamel, Haddad, Huet, Jacquet, Joly, Klein, Lacroix, Lambert, Le Gall, Leclercq, Lefèvre, Lemoine, Lopez, Marchand, Marty, Masson, Meunier, Meyer, Moulin, N’Diaye, Noël, Olivier, Pasquier, Perrot, Picard, Poirier, Prévost, Renaud, Rey, Rousseau, Royer, Schmitt, Tessier, Traoré, Vasseur, Vidal',
    ),
    titles: words(
      'Responsable des achats, Directrice technique, Gérant, Comptable, Assistante de direction, Chef de projet, Régisseur, Responsable maintenance, Secrétaire générale, Directeur des opérations, Acheteuse, Conducteur de travaux',
    ),
    language: 'fr',
    timeZone: 'Europe/Paris',
    towns: [
      ['Nantes', '44000'],
      ['Lille', '59000'],
      ['Toulouse', '31000'],
      ['Rennes', '35000'],
      ['Grenoble', '38000'],
      ['Dijon', '21000'],
      ['Angers', '49000'],
      ['Metz', '57000'],
    ],
    streets: words(
      'rue des Tilleuls, avenue du Canal, place du Marché-aux-Grains, quai des Brumes, allée des Charmes, rue du Four',
    ),
  },
  GB: {
    given: words(
      'Aisha, Alistair, Amelia, Angus, Anwen, Beth, Callum, Charlotte, Daisy, Declan, Dev, Edith, Ewan, Fiona, Freya, Gareth, George, Hamish, Harriet, Imogen, Imran, Isla, Jack, Jasmine, Kieran, Lachlan, Leila, Lewis, Maisie, Megan, Mohammed, Niamh, Nigel, Oliver, Owen, Poppy, Priti, Rhys, Rosie, Rupert, Shauna, Sunita, Tariq, Tessa, Toby, Wendy, Zara',
    ),
    family: words(
      'Abbott, Ahmed, Barlow, Bhatt, Bowen, Brennan, Carrick, Chaudhry, Coates, Cunningham, Davies, Denholm, Ellison, Evans, Farrow, Fenwick, Garside, Gilchrist, Hardcastle, Hughes, Iqbal, Jessop, Kaur, Kendrick, Lacey, Llewellyn, MacLeod, Mahmood, McAllister, Mistry, Norwood, O’Connor, Okafor, Pemberton, Prescott, Quigley, Rafferty, Ravenscroft, Sandhu, Shaw, Stirling, Tennant, Underhill, Vickers, Wainwright, Whitlock, Yates',
    ),
    titles: words(
      'Facilities Manager, Procurement Lead, Site Manager, Office Manager, Head of Estates, Operations Director, Accounts Assistant, Project Engineer, Managing Director, Building Services Engineer',
    ),
    language: 'en',
    timeZone: 'Europe/London',
    towns: [
      ['Leeds', 'LS1'],
      ['Bristol', 'BS1'],
      ['Cardiff', 'CF10'],
      ['Edinburgh', 'EH1'],
      ['Norwich', 'NR1'],
      ['Sheffield', 'S1'],
    ],
    streets: words('Larch Lane, Foundry Street, Old Quay, Beacon Road, Mill Race, Weavers Court'),
  },
  DE: {
    given: words(
      'Aylin, Anja, Bernd, Birgit, Christoph, Claudia, Dirk, Elif, Felix, Franziska, Gerd, Greta, Heike, Holger, Ines, Jan, Jörg, Jürgen, Kai, Katharina, Lars, Lena, Lukas, Maike, Markus, Mehmet, Nele, Oskar, Petra, Ralf, Sabine, Sören, Svenja, Thorsten, Ulrike, Uwe, Wiebke, Yasemin',
    ),
    family: words(
      'Albrecht, Bauer, Böhm, Brandt, Demir, Dietrich, Ebert, Engel, Fischer, Förster, Frank, Graf, Groß, Günther, Hahn, Heinrich, Huber, Jäger, Kaya, Keller, Köhler, Krämer, Kühn, Lehmann, Lorenz, Maier, Möller, Neumann, Öztürk, Pohl, Richter, Sauer, Schäfer, Schröder, Seidel, Sommer, Vogel, Weiß, Winkler, Ziegler',
    ),
    titles: words(
      'Geschäftsführerin, Einkauf, Technischer Leiter, Haustechnik, Buchhaltung, Projektleiter, Assistenz der Geschäftsführung, Lichtplanerin',
    ),
    language: 'de',
    timeZone: 'Europe/Berlin',
    towns: [
      ['Berlin', '10115'],
      ['Hamburg', '20095'],
      ['Köln', '50667'],
      ['München', '80331'],
      ['Frankfurt am Main', '60311'],
    ],
    streets: words('Am Alten Speicher, Lindenallee, Birkenweg, Werftstraße, Hinter den Gärten'),
  },
  ES: {
    given: words(
      'Adriana, Aitor, Alba, Alejandro, Álvaro, Ana, Beatriz, Begoña, Carlos, Carmen, Cristina, Diego, Elena, Fernando, Gonzalo, Guillermo, Íñigo, Irene, Javier, Jordi, José Luis, Laura, Lorena, Manuel, María José, Marta, Mónica, Núria, Pablo, Raúl, Rocío, Sergio, Sofía, Xavier',
    ),
    family: words(
      'Aguirre Soto, Alonso Vega, Blanco Rey, Bosch Vila, Cano Ibáñez, Castro Gil, Delgado Ríos, Domínguez Saez, Esteban Prado, Ferrer Mas, Fuentes Núñez, Gallego Luna, Garrido Cruz, Herrera Mora, Iglesias Peña, Jiménez Rojo, León Pardo, Lozano Rubio, Marín Ortiz, Méndez Calvo, Muñoz Arias, Navarro Gil, Ortega Santos, Pascual Vera, Peña Roldán, Ramos Nieto, Serrano Bravo, Vázquez Otero',
    ),
    titles: words(
      'Jefe de mantenimiento, Compras, Gerente, Administración, Directora de obra, Responsable de instalaciones',
    ),
    language: 'es',
    timeZone: 'Europe/Madrid',
    towns: [
      ['Madrid', '28001'],
      ['Almería', '04001'],
      ['Valencia', '46001'],
      ['Sevilla', '41001'],
    ],
    streets: words('calle del Molino, paseo de la Ribera, avenida del Olivar, plaza del Trigo'),
  },
  US: {
    given: words(
      'Aaliyah, Adam, Alejandra, Amber, Andre, Ashley, Brandon, Brooke, Caleb, Carmen, Chen, Cody, Dakota, Darnell, Deborah, Diego, Emily, Ethan, Gabriela, Grace, Hannah, Isaac, Jamal, Jennifer, Joshua, Kayla, Keisha, Kyle, Latoya, Logan, Luis, Mei, Miguel, Monique, Nathan, Olivia, Patrick, Rachel, Ryan, Sierra, Tanya, Tyler, Victoria, Wesley',
    ),
    family: words(
      'Abrams, Alvarez, Baker, Bennett, Bishop, Carver, Castillo, Chang, Coleman, Dawson, Delgado, Ellis, Espinoza, Fletcher, Freeman, Goldberg, Gutierrez, Hale, Hernandez, Holloway, Ibrahim, Jefferson, Jensen, Kim, Kowalski, Larson, Lee, Mendoza, Morrison, Nakamura, Nguyen, O’Brien, Patel, Peterson, Quinn, Ramirez, Reyes, Rosen, Sanders, Schultz, Silva, Sullivan, Tran, Vargas, Washington, Wu, Young',
    ),
    titles: words(
      'Director of Facilities, Purchasing Agent, IT Manager, Office Administrator, Operations Manager, Chief Engineer, Controller, Maintenance Supervisor',
    ),
    language: 'en',
    timeZone: 'America/Chicago',
    towns: [
      ['Portland', '97201'],
      ['Denver', '80202'],
      ['Chicago', '60601'],
      ['Boston', '02108'],
      ['Atlanta', '30303'],
    ],
    streets: words('Maple Street, Harbor Avenue, Prairie Road, Second Street, Juniper Way'),
  },
};
